package io.cordon.policy.condition;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the texts of some fields always look like, so that other texts can never match. */
public final class TextShape {
  private static final int COUNTRY_LENGTH = 2;
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]*");
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]*");
  private static final Pattern DOMAIN = Pattern.compile("[^@/\\\\:\\s]*");

  /** A literal dot outside groups that is neither optional nor one of several alternatives. */
  private static final Pattern NEEDS_DOT =
      Pattern.compile(
          "(?:[^|()\\[\\\\]|\\\\[^.])*+(?:\\\\\\.|\\[\\.])(?![?*{])(?:[^|()]|\\([^()]*\\))*+");

  private static final String NO_DOT = "extensions are written without the dot, for example zip";

  /** ISO 3166, and the code that everybody uses for Kosovo. */
  private static final Set<String> COUNTRIES =
      Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> USUAL_CODES =
      Map.of("UK", "; write GB", "EL", "; write GR", "EN", "; write GB");

  private TextShape() {}

  /** Why no value of the field matches the pattern; empty when one may. */
  public static Optional<String> mismatch(Field field, WildcardPattern pattern) {
    return Optional.ofNullable(
        switch (field) {
          case FILE_EXTENSION -> extension(pattern);
          case USER_DOMAIN, RECIPIENT_DOMAIN -> domain(pattern);
          case HOST -> fits(DOMAIN, pattern, "a host is a name without address, path and port");
          case COUNTRY -> country(pattern);
          case IP ->
              fits(ADDRESS, pattern, "an address consists of digits, a to f, dots and colons");
          default -> null;
        });
  }

  /** Why no value of the field has a match of the regular expression; empty when one may. */
  public static Optional<String> mismatch(Field field, String regex) {
    return field == Field.FILE_EXTENSION && NEEDS_DOT.matcher(regex).matches()
        ? Optional.of(NO_DOT)
        : Optional.empty();
  }

  private static String extension(WildcardPattern pattern) {
    String text = pattern.plainText();
    if (text.indexOf('.') >= 0) {
      return NO_DOT;
    }
    boolean capitals = pattern.caseSensitive() && !UnicodeText.folded(text).equals(text);
    return capitals ? "extensions are in small letters" : null;
  }

  private static String country(WildcardPattern pattern) {
    String text = pattern.plainText();
    boolean possible = LETTERS.matcher(text).matches() && pattern.canHaveLength(COUNTRY_LENGTH);
    if (!possible) {
      return "countries are codes of two letters, for example DE";
    }
    String code = text.toUpperCase(Locale.ROOT);
    boolean known = pattern.hasWildcards() || COUNTRIES.contains(code);
    return known ? null : "it is no country code of ISO 3166" + USUAL_CODES.getOrDefault(code, "");
  }

  private static String domain(WildcardPattern pattern) {
    String text = pattern.pattern();
    return text.startsWith(".") || text.endsWith(".")
        ? "a domain neither starts nor ends with a dot"
        : fits(DOMAIN, pattern, "a domain is what follows the @, for example example.com");
  }

  private static String fits(Pattern shape, WildcardPattern pattern, String sentence) {
    return shape.matcher(pattern.plainText()).matches() ? null : sentence;
  }
}
