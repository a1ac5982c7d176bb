package io.cordon.policy.condition;

import java.io.Serializable;
import java.util.Locale;

/**
 * A Sigma text: {@code *} stands for any characters, {@code ?} for one, and a backslash before one
 * of them, or before a backslash, makes it plain. Matches in time of text times pattern at worst.
 *
 * @param pattern the characters, wildcards replaced by {@link #MANY} and {@link #ONE}
 * @param cased whether case counts
 */
public record WildcardPattern(String pattern, boolean cased) implements Serializable {
  /** Private-use characters stand for the wildcards: no cloud lets them into a name. */
  private static final char MANY = '\uE000';

  private static final char ONE = '\uE001';

  public static WildcardPattern of(String written, boolean cased) {
    String compiled = compiled(written);
    return new WildcardPattern(cased ? compiled : compiled.toLowerCase(Locale.ROOT), cased);
  }

  private static String compiled(String written) {
    StringBuilder pattern = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      char next = i + 1 < written.length() ? written.charAt(i + 1) : 0;
      if (c == '\\' && (next == '\\' || next == '*' || next == '?')) {
        pattern.append(next);
        i++;
      } else {
        pattern.append(c == '*' ? MANY : c == '?' ? ONE : c);
      }
    }
    return pattern.toString();
  }

  public WildcardPattern startingWith() {
    return new WildcardPattern(pattern + MANY, cased);
  }

  public WildcardPattern endingWith() {
    return new WildcardPattern(MANY + pattern, cased);
  }

  public boolean hasWildcards() {
    return pattern.indexOf(MANY) >= 0 || pattern.indexOf(ONE) >= 0;
  }

  /** The plain text that is looked for anywhere; null where the pattern asks for more than that. */
  String anywhere() {
    int last = pattern.length() - 1;
    boolean open = last > 1 && pattern.charAt(0) == MANY && pattern.charAt(last) == MANY;
    String inner = open ? pattern.substring(1, last) : "";
    boolean plain = inner.indexOf(MANY) < 0 && inner.indexOf(ONE) < 0;
    return open && plain ? inner : null;
  }

  /** Greedy with one way back: to the last {@code *} passed. */
  public boolean matches(String value) {
    String text = cased ? value : value.toLowerCase(Locale.ROOT);
    int at = 0;
    int star = -1;
    int resume = 0;
    for (int i = 0; i < text.length(); ) {
      char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
      if (at < pattern.length() && wanted == MANY) {
        star = at++;
        resume = i;
      } else if (at < pattern.length() && (wanted == ONE || wanted == text.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == MANY) {
      at++;
    }
    return at == pattern.length();
  }
}
