package io.cordon.delivery.webhook;

import io.cordon.delivery.AttemptResult;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** What an HTTP status means for a delivery (RFC 9110, RFC 6585). */
final class HttpStatusResult {
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY_REQUESTS = 429;

  private HttpStatusResult() {}

  /**
   * 2xx is success; 5xx, 408, 425 and 429 are temporary; everything else, including redirects, is
   * final.
   */
  static AttemptResult of(int status, HttpHeaders headers, Clock clock) {
    if (status >= 200 && status < 300) {
      return AttemptResult.DELIVERED;
    }
    if (isTemporary(status)) {
      long pauseMillis =
          headers.firstValue("Retry-After").map(text -> pauseMillis(text, clock)).orElse(0L);
      return AttemptResult.retryable("it answered " + status + '.', pauseMillis);
    }
    String hint = status < 400 ? "; redirects are not followed" : "";
    return AttemptResult.refused("It answered " + status + hint + '.');
  }

  private static boolean isTemporary(int status) {
    return status >= 500
        || status == REQUEST_TIMEOUT
        || status == TOO_EARLY
        || status == TOO_MANY_REQUESTS;
  }

  /** Seconds or a date; anything else counts as no request. */
  private static long pauseMillis(String retryAfter, Clock clock) {
    String text = retryAfter.trim();
    try {
      // Nine digits exceed any pause that is granted; more would not fit into a number.
      if (text.matches("\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(text)).toMillis();
      }
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return Math.max(0, Duration.between(clock.instant(), until).toMillis());
    } catch (DateTimeException | ArithmeticException neither) {
      return 0;
    }
  }
}
