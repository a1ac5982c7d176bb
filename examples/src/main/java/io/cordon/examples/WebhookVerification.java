package io.cordon.examples;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies that a webhook request was sent by Cordon, and recently: replays are refused. */
public final class WebhookVerification {
  /** Allows for clock differences. A retried message has the time of its last attempt. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final byte[] key;
  private final Clock clock;

  public WebhookVerification(byte[] key, Clock clock) {
    this.key = key.clone();
    this.clock = clock;
  }

  /**
   * Call this before parsing the body, with its unchanged bytes.
   *
   * @param timestamp the header Cordon-Timestamp
   * @param signature the header Cordon-Signature
   */
  public boolean isGenuine(String timestamp, String signature, byte[] body)
      throws GeneralSecurityException {
    if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
      return false;
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) > 0) {
      return false;
    }
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
    String expected = "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    // Compares in constant time, so that timing reveals nothing about the signature.
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.US_ASCII));
  }
}
