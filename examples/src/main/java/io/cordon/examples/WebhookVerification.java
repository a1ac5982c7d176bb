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

/** Tells whether a webhook is from Cordon, and no old one sent again by somebody else. */
public final class WebhookVerification {
  /** Clocks differ a little; a message that is tried again bears the time of its last attempt. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final byte[] key;
  private final Clock clock;

  public WebhookVerification(byte[] key, Clock clock) {
    this.key = key.clone();
    this.clock = clock;
  }

  /**
   * Ask before the body is parsed, and with its bytes as they came.
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
    // Takes as long for a wrong signature as for a nearly right one.
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.US_ASCII));
  }
}
