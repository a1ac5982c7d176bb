package io.cordon.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs time and body of a request, so that the receiver can verify the sender and detect replayed
 * requests.
 *
 * <p>HMAC-SHA256 (RFC 2104) of the time in seconds, a dot and the body, in hexadecimal.
 */
final class WebhookSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  WebhookSignature(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The header value: the version of this scheme, and the signature. */
  String sign(long epochSeconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((epochSeconds + ".").getBytes(StandardCharsets.US_ASCII));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      // Every JDK has the algorithm, and it accepts any key that is not empty.
      throw new IllegalStateException(impossible);
    }
  }
}
