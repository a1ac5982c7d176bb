package io.cordon.audit.record;

import java.util.Locale;

/**
 * A person's e-mail address, the same text for the same person.
 *
 * @param text in lower case; a name as it stood, where there is no address
 * @param domain null where there is no address
 */
public record EmailAddress(String text, String domain) {
  private static final EmailAddress NONE = new EmailAddress(null, null);

  /** {@code Ana@Example.com}, {@code [ana@example.com](mailto:ana@example.com)}; null is no one. */
  public static EmailAddress of(String written) {
    if (written == null || written.isBlank()) {
      return NONE;
    }
    String text = unlinked(written.strip()).toLowerCase(Locale.ROOT);
    int at = text.lastIndexOf('@');
    boolean address = at > 0 && at < text.length() - 1;
    return new EmailAddress(text, address ? text.substring(at + 1) : null);
  }

  /** Some collectors make a link of an address, as in a text for people. */
  private static String unlinked(String text) {
    int close = text.startsWith("[") ? text.indexOf("](") : -1;
    return close > 1 && text.endsWith(")") ? text.substring(1, close) : text;
  }
}
