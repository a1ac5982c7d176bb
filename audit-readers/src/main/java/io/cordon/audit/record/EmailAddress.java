package io.cordon.audit.record;

import io.cordon.audit.text.LowerCase;

/**
 * A person's e-mail address in one normal form, the same for the same person.
 *
 * @param text in lower case; may be a name that is no address; null for null and blank texts
 * @param domain null where the text is no address
 */
public record EmailAddress(String text, String domain) {
  private static final EmailAddress NONE = new EmailAddress(null, null);

  /** Accepts {@code Ana@Example.com} and {@code [ana@example.com](mailto:ana@example.com)}. */
  public static EmailAddress of(String written) {
    if (written == null || written.isBlank()) {
      return NONE;
    }
    String text = LowerCase.of(unlinked(written.strip()));
    int at = text.lastIndexOf('@');
    boolean address = at > 0 && at < text.length() - 1;
    return new EmailAddress(text, address ? text.substring(at + 1) : null);
  }

  /** Some collectors turn an address into a Markdown link. */
  private static String unlinked(String text) {
    int close = text.startsWith("[") ? text.indexOf("](") : -1;
    return close > 1 && text.endsWith(")") ? text.substring(1, close) : text;
  }
}
