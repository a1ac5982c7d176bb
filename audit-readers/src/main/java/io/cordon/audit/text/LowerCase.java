package io.cordon.audit.text;

import java.util.Locale;

/** Texts in lower case, in every language alike; most addresses and ids are so already. */
public final class LowerCase {
  private LowerCase() {}

  /** The same instance where nothing is in upper case; null for null. */
  public static String of(String text) {
    if (text == null) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return text;
  }
}
