package io.cordon.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.delivery.AttemptResult;
import io.cordon.delivery.DeliveryFixtures;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpStatusResultTest {
  private static final Clock CLOCK = Clock.fixed(DeliveryFixtures.NOW, ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void aSuccessStatusIsADelivery(int status) {
    assertThat(result(status)).isEqualTo(AttemptResult.DELIVERED);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 599})
  void temporaryErrorsAreRetried(int status) {
    assertThat(result(status).status()).isEqualTo(AttemptResult.Status.RETRYABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 413, 422})
  void finalErrorsAreRefusals(int status) {
    assertThat(result(status)).isEqualTo(AttemptResult.refused("It answered " + status + "."));
  }

  @Test
  void aRedirectIsNotFollowed() {
    assertThat(result(302).sentence()).isEqualTo("It answered 302; redirects are not followed.");
    assertThat(result(302).status()).isEqualTo(AttemptResult.Status.REFUSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120                            | 120000
          0                              | 0
          Mon, 2 Mar 2026 10:30:30 GMT   | 29750
          Mon, 02 Mar 2026 10:29:00 GMT  | 0
          -5                             | 0
          soon                           | 0
          99999999999999999999           | 0
          """)
  void aReceiverMayAskForAPauseInSecondsOrByADate(String retryAfter, long millis) {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("retry-after", List.of(retryAfter)), (name, value) -> true);

    assertThat(HttpStatusResult.of(503, headers, CLOCK).retryAfterMillis()).isEqualTo(millis);
  }

  private static AttemptResult result(int status) {
    return HttpStatusResult.of(status, HttpHeaders.of(Map.of(), (name, value) -> true), CLOCK);
  }
}
