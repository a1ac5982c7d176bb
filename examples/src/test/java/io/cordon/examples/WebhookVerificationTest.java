package io.cordon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Uses the test vector of docs/consuming.md. */
class WebhookVerificationTest {
  private static final String KEY = "cordon-example-key-0123456789abcdef";
  private static final long SENT = 1_772_447_400;
  private static final String BODY = "{\"class_uid\":2004}";
  private static final String SIGNATURE =
      "v1=fabff2f4d974e46b376c3f4025b170fc98f62a6da83c19e983bd4bb59fef6e89";

  private static boolean genuine(long now, String timestamp, String signature, String body)
      throws GeneralSecurityException {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC);
    return new WebhookVerification(KEY.getBytes(StandardCharsets.UTF_8), clock)
        .isGenuine(timestamp, signature, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSignedMessageIsGenuineForFiveMinutes() throws GeneralSecurityException {
    assertThat(genuine(SENT, "1772447400", SIGNATURE, BODY)).isTrue();
    assertThat(genuine(SENT + 300, "1772447400", SIGNATURE, BODY)).isTrue();
    assertThat(genuine(SENT - 300, "1772447400", SIGNATURE, BODY)).isTrue();
    assertThat(genuine(SENT + 301, "1772447400", SIGNATURE, BODY)).isFalse();
  }

  @Test
  void aChangedMessageIsNotGenuine() throws GeneralSecurityException {
    assertThat(genuine(SENT, "1772447401", SIGNATURE, BODY)).isFalse();
    assertThat(genuine(SENT, "1772447400", SIGNATURE, BODY + " ")).isFalse();
    assertThat(genuine(SENT, "1772447400", SIGNATURE.replace('f', 'e'), BODY)).isFalse();
  }

  @Test
  void aMessageWithoutSignatureOrTimeIsNotGenuine() throws GeneralSecurityException {
    assertThat(genuine(SENT, null, SIGNATURE, BODY)).isFalse();
    assertThat(genuine(SENT, "1772447400", null, BODY)).isFalse();
    assertThat(genuine(SENT, "now", SIGNATURE, BODY)).isFalse();
  }
}
