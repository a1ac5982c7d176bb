package io.cordon.audit.m365;

import io.cordon.audit.record.PercentEncoding;

/** The parameters of a URL, percent-decoded; their names in any case. */
final class UrlQuery {
  /** Starts with a question mark; empty when there are no parameters. */
  private final String query;

  private UrlQuery(String query) {
    this.query = query;
  }

  /**
   * @param start where the question mark is; the end of the URL when it has none
   */
  static UrlQuery of(String url, int start) {
    return new UrlQuery(start < url.length() ? url.substring(start) : "");
  }

  /** The value of the first of these parameters that is there and not empty; else null. */
  String firstOf(String... names) {
    for (String name : names) {
      String value = query.isEmpty() ? null : value(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private String value(String name) {
    int start = 0;
    while (start >= 0) {
      int next = query.indexOf('&', start + 1);
      int end = next < 0 ? query.length() : next;
      int value = start + 1 + name.length() + 1;
      boolean named =
          value < end
              && query.charAt(value - 1) == '='
              && query.regionMatches(true, start + 1, name, 0, name.length());
      if (named) {
        return PercentEncoding.decoded(query.substring(value, end));
      }
      start = next;
    }
    return null;
  }
}
