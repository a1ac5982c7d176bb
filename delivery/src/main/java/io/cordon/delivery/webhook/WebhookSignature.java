package io.cordon.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a webhook's time and body, so that its receiver knows who sent it and that it is not an old
 * one sent again.
 *
 * <p>HMAC-SHA256 (RFC 2104) of the time in seconds, a dot and the body, in hexadecimal.
 */
final class WebhookSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  WebhookSignature(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The value of the header: the version of this scheme, and the signature. */
  String of(long epochSeconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((epochSeconds + ".").getBytes(StandardCharsets.US_ASCII));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      // Every Java has the algorithm, and it takes any key that is not empty.
      throw new IllegalStateException(impossible);
    }
  }
}
