package io.cordon.policy.condition;

import java.io.Serializable;

/**
 * A text value of a Sigma rule. {@code *} matches any number of characters and {@code ?} exactly
 * one. A backslash before a wildcard or another backslash makes it a plain character. Matching
 * takes at most text length times pattern length steps.
 *
 * @param pattern the characters, wildcards replaced by {@link #MANY} and {@link #ONE}
 */
public record WildcardPattern(String pattern, boolean caseSensitive) implements Serializable {
  /** Private-use characters represent the wildcards: no cloud allows them in a name. */
  private static final char MANY = '\uE000';

  private static final char ONE = '\uE001';

  public static WildcardPattern of(String written, boolean caseSensitive) {
    String compiled = compiled(written);
    return new WildcardPattern(
        caseSensitive ? UnicodeText.composed(compiled) : UnicodeText.folded(compiled),
        caseSensitive);
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
    return new WildcardPattern(pattern + MANY, caseSensitive);
  }

  public WildcardPattern endingWith() {
    return new WildcardPattern(MANY + pattern, caseSensitive);
  }

  public boolean hasWildcards() {
    return pattern.indexOf(MANY) >= 0 || pattern.indexOf(ONE) >= 0;
  }

  /** Whether it is {@code *}, or several of them. */
  boolean matchesEverything() {
    return !pattern.isEmpty() && pattern.chars().allMatch(c -> c == MANY);
  }

  /** The plain characters of the pattern, without the wildcards between them. */
  public String plainText() {
    return pattern.replace(String.valueOf(MANY), "").replace(String.valueOf(ONE), "");
  }

  /** Whether a text of this many characters can match. */
  public boolean canHaveLength(int characters) {
    long least = pattern.codePoints().filter(c -> c != MANY).count();
    return least == characters || (least < characters && pattern.indexOf(MANY) >= 0);
  }

  /** The plain text of a pattern {@code *text*}; null for any other pattern. */
  String containedText() {
    int last = pattern.length() - 1;
    boolean open = last > 1 && pattern.charAt(0) == MANY && pattern.charAt(last) == MANY;
    String inner = open ? pattern.substring(1, last) : "";
    boolean plain = inner.indexOf(MANY) < 0 && inner.indexOf(ONE) < 0;
    return open && plain ? inner : null;
  }

  /** Greedy; backtracks only to the most recent {@code *}. */
  public boolean matches(String value) {
    String text = caseSensitive ? UnicodeText.composed(value) : UnicodeText.folded(value);
    int at = 0;
    int star = -1;
    int resume = 0;
    for (int i = 0; i < text.length(); ) {
      char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
      if (at < pattern.length() && wanted == MANY) {
        star = at++;
        resume = i;
      } else if (at < pattern.length() && wanted == ONE) {
        at++;
        i = afterCharacter(text, i);
      } else if (at < pattern.length() && wanted == text.charAt(i)) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        resume = afterCharacter(text, resume);
        i = resume;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == MANY) {
      at++;
    }
    return at == pattern.length();
  }

  /** A character above U+FFFF takes two places. */
  private static int afterCharacter(String text, int at) {
    return at
        + (Character.isHighSurrogate(text.charAt(at))
            ? Character.charCount(text.codePointAt(at))
            : 1);
  }
}
