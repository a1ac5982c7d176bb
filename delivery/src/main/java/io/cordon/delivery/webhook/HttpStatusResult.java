package io.cordon.delivery.webhook;

import io.cordon.delivery.AttemptResult;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** What an HTTP status means to a sender (RFC 9110, RFC 6585). */
final class HttpStatusResult {
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY_REQUESTS = 429;

  private HttpStatusResult() {}

  /**
   * 2xx is delivered; 5xx, 408, 425 and 429 will pass; the rest, redirects among it, is for good.
   */
  static AttemptResult of(int status, HttpHeaders headers, Clock clock) {
    if (status >= 200 && status < 300) {
      return AttemptResult.DELIVERED;
    }
    if (passes(status)) {
      long pause =
          headers.firstValue("Retry-After").map(text -> pauseMillis(text, clock)).orElse(0L);
      return AttemptResult.later("it answered " + status + '.', pause);
    }
    String hint = status < 400 ? "; redirects are not followed" : "";
    return AttemptResult.refused("It answered " + status + hint + '.');
  }

  private static boolean passes(int status) {
    return status >= 500
        || status == REQUEST_TIMEOUT
        || status == TOO_EARLY
        || status == TOO_MANY_REQUESTS;
  }

  /** Seconds or a date; what is neither asks for nothing. */
  private static long pauseMillis(String retryAfter, Clock clock) {
    String text = retryAfter.trim();
    try {
      // Longer than any pause that is granted; more digits would not fit a number.
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
