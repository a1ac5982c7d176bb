package io.cordon.delivery;

import io.cordon.delivery.webhook.SigningKeySource;
import io.cordon.delivery.webhook.WebhookDestination;
import io.cordon.model.policy.Severity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Messages, destinations and short retry policies for tests. */
public final class DeliveryFixtures {
  public static final Instant NOW = Instant.parse("2026-03-02T10:30:00.250Z");
  public static final String KEY = "0123456789abcdef0123456789abcdef";

  /** Short pauses and timeouts. */
  public static final RetryPolicy QUICK =
      new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(5), 100, new Backoff(10, 40));

  private DeliveryFixtures() {}

  public static OutboundMessage message(int number) {
    return new OutboundMessage(
        "find-" + number + ".1",
        "finding.create",
        Severity.HIGH,
        NOW,
        "{\"number\":" + number + ",\"name\":\"Übersicht\"}");
  }

  public static WebhookDestination webhook(URI url, SigningKeySource key, RetryPolicy retryPolicy) {
    return new WebhookDestination(url, FindingSelection.ALL, false, key, null, retryPolicy);
  }

  public static RetryPolicy givingUpAfter(Duration giveUpAfter) {
    return new RetryPolicy(QUICK.attemptTimeout(), giveUpAfter, QUICK.capacity(), QUICK.backoff());
  }
}
