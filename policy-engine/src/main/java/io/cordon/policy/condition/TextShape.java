package io.cordon.policy.condition;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the texts of some fields always look like, so that other texts can never match. */
public final class TextShape {
  private static final int COUNTRY_LENGTH = 2;
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]*");
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]*");
  private static final Pattern DOMAIN = Pattern.compile("[^@/\\\\:\\s]*");

  private TextShape() {}

  /** Why no value of the field matches the pattern; empty when one may. */
  public static Optional<String> mismatch(Field field, WildcardPattern pattern) {
    return Optional.ofNullable(
        switch (field) {
          case FILE_EXTENSION -> extension(pattern);
          case USER_DOMAIN, RECIPIENT_DOMAIN ->
              fits(DOMAIN, pattern, "a domain is what follows the @, for example example.com");
          case HOST -> fits(DOMAIN, pattern, "a host is a name without address, path and port");
          case COUNTRY -> country(pattern);
          case IP ->
              fits(ADDRESS, pattern, "an address consists of digits, a to f, dots and colons");
          default -> null;
        });
  }

  private static String extension(WildcardPattern pattern) {
    String text = pattern.plainText();
    if (text.indexOf('.') >= 0) {
      return "extensions are written without the dot, for example zip";
    }
    boolean capitals = pattern.caseSensitive() && !UnicodeText.folded(text).equals(text);
    return capitals ? "extensions are in small letters" : null;
  }

  private static String country(WildcardPattern pattern) {
    String text = pattern.plainText();
    boolean possible = LETTERS.matcher(text).matches() && pattern.canHaveLength(COUNTRY_LENGTH);
    return possible ? null : "countries are codes of two letters, for example DE";
  }

  private static String fits(Pattern shape, WildcardPattern pattern, String sentence) {
    return shape.matcher(pattern.plainText()).matches() ? null : sentence;
  }
}
