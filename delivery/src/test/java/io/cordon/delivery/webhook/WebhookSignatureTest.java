package io.cordon.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  /** The test vector in docs/consuming.md, computed with openssl. */
  @Test
  void theDocumentedTestVectorIsReproduced() {
    assertThat(sign("cordon-example-key-0123456789abcdef", 1_772_447_400, "{\"class_uid\":2004}"))
        .isEqualTo("v1=fabff2f4d974e46b376c3f4025b170fc98f62a6da83c19e983bd4bb59fef6e89");
  }

  @Test
  void theSignatureDependsOnTimeBodyAndKey() {
    String signed = sign("key-one-0123456789", 1, "{}");

    assertThat(sign("key-one-0123456789", 1, "{}")).isEqualTo(signed);
    assertThat(sign("key-one-0123456789", 2, "{}")).isNotEqualTo(signed);
    assertThat(sign("key-one-0123456789", 1, "{ }")).isNotEqualTo(signed);
    assertThat(sign("key-two-0123456789", 1, "{}")).isNotEqualTo(signed);
  }

  private static String sign(String key, long seconds, String body) {
    return new WebhookSignature(key.getBytes(StandardCharsets.UTF_8))
        .sign(seconds, body.getBytes(StandardCharsets.UTF_8));
  }
}
