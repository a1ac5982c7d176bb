package io.cordon.audit.record;

import io.cordon.audit.json.JsonIndex;

/** A whole number of a record, also when it is written as text. */
final class WholeNumber {
  private static final int DIGITS_OF_A_LONG = 18;

  private WholeNumber() {}

  /** The number without its fraction; {@code absent} for any other value. */
  static long of(JsonIndex json, int value, long absent) {
    return switch (json.kind(value)) {
      case NUMBER -> {
        long digits = json.digits(value);
        yield digits != JsonIndex.NO_DIGITS ? digits : rounded(json.text(value), absent);
      }
      case TEXT, ENCODED_TEXT -> digits(json.text(value).strip(), absent);
      default -> absent;
    };
  }

  /** Of a number that has a fraction or more digits. */
  private static long rounded(String number, long absent) {
    double value = Double.parseDouble(number);
    boolean fits = value >= Long.MIN_VALUE && value <= Long.MAX_VALUE;
    return fits ? (long) value : absent;
  }

  private static long digits(String text, long absent) {
    int start = text.startsWith("-") ? 1 : 0;
    if (text.length() == start || text.length() > start + DIGITS_OF_A_LONG) {
      return absent;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return absent;
      }
    }
    return Long.parseLong(text);
  }
}
