package io.cordon.harness.topic;

import java.time.Instant;

/**
 * A record for Kafka, and when to send it.
 *
 * @param key records with the same key keep their order
 * @param dueAt not sent before this time; null to send it as soon as possible
 */
public record FeedRecord(String key, String value, Instant dueAt) {

  /** A record to send as soon as possible. */
  public static FeedRecord of(String key, String value) {
    return new FeedRecord(key, value, null);
  }
}
