package io.cordon.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaders;

/** What every response tells the browser about pages of other origins. */
final class ResponseHeaders {
  private static final Map<String, String> VALUES =
      Map.of(
          // No page frames this one, to make people press what they do not see.
          "x-frame-options", "DENY",
          "content-security-policy", "frame-ancestors 'none'",
          // No page of another origin loads it as script, style or picture, nor learns whether it
          // exists.
          "cross-origin-resource-policy", "same-origin",
          "x-content-type-options", "nosniff",
          // A page that opened this one in a window has no hold of it.
          "cross-origin-opener-policy", "same-origin",
          // This page's own requests prove where they come from; others do not learn its address.
          "referrer-policy", "same-origin");

  private static final String CROSS_ORIGIN_ACCESS = "access-control-";

  private ResponseHeaders() {}

  /** Flink allows every origin to read, by default. */
  static void set(HttpHeaders headers) {
    List.copyOf(headers.names()).stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(CROSS_ORIGIN_ACCESS))
        .forEach(headers::remove);
    VALUES.forEach(headers::set);
  }
}
