package io.cordon.job.outputs;

import io.cordon.model.Severity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Messages and outputs with little patience, for tests. */
final class OutputFixtures {
  static final Instant NOW = Instant.parse("2026-03-02T10:30:00.250Z");
  static final String KEY = "0123456789abcdef0123456789abcdef";

  /** The pause is short, and so is everybody's time. */
  static final Patience QUICK =
      new Patience(Duration.ofMillis(500), Duration.ofSeconds(5), 100, new Backoff(10, 40));

  private OutputFixtures() {}

  static Message message(int number) {
    return new Message(
        "find-" + number + ".1",
        "finding.create",
        Severity.HIGH,
        NOW,
        "{\"number\":" + number + ",\"name\":\"Übersicht\"}");
  }

  static Webhook webhook(URI url, KeyPlace key, Patience patience) {
    return new Webhook(url, Selection.ALL, false, key, null, patience);
  }

  static Patience givingUpAfter(Duration giveUp) {
    return new Patience(QUICK.timeout(), giveUp, QUICK.capacity(), QUICK.backoff());
  }
}
