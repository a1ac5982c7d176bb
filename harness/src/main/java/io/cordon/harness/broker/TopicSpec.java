package io.cordon.harness.broker;

import java.util.HashMap;
import java.util.Map;

/**
 * A topic to create: its name, number of partitions, and settings that differ from the broker's.
 *
 * @param configs Kafka's topic settings, for example {@code cleanup.policy} to {@code compact}
 */
public record TopicSpec(String name, int partitions, Map<String, String> configs) {

  public TopicSpec {
    configs = configs == null ? Map.of() : Map.copyOf(configs);
  }

  /** A topic with the broker's settings. */
  public static TopicSpec of(String name, int partitions) {
    return new TopicSpec(name, partitions, Map.of());
  }

  /** The same topic, keeping only the last record of each key. */
  public TopicSpec compacted() {
    return with("cleanup.policy", "compact");
  }

  /**
   * The same topic with the time of arrival as each record's time: with the event's time, retention
   * would delete findings about old events.
   */
  public TopicSpec stampedOnArrival() {
    return with("message.timestamp.type", "LogAppendTime");
  }

  /** The same topic with one more setting. */
  public TopicSpec with(String key, String value) {
    Map<String, String> more = new HashMap<>(configs);
    more.put(key, value);
    return new TopicSpec(name, partitions, more);
  }
}
