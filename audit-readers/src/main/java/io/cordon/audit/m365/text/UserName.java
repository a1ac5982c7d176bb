package io.cordon.audit.m365.text;

import io.cordon.audit.text.LowerCase;

/**
 * A user name of Microsoft's records in one normal form, the same for the same person.
 *
 * @param text user principal name or e-mail address in lower case
 * @param guest whether the form marks the person as a guest
 */
public record UserName(String text, boolean guest) {
  private static final String GUEST_URN = "urn:spo:guest#";
  private static final String GUEST_ACCOUNT = "#ext#";
  private static final String PERSONAL_ACCOUNT = "live.com#";

  /**
   * {@code Ana@Example.com}, {@code i:0#.f|membership|ana@example.com}, {@code
   * urn:spo:guest#ana@example.com}, {@code ana_example.com#EXT#@tenant.onmicrosoft.com}, {@code
   * live.com#ana@example.com}.
   */
  public static UserName of(String written) {
    String name = LowerCase.of(written.strip());
    if (isPlain(name)) {
      return new UserName(name, false);
    }
    boolean guest = false;
    int claim = name.startsWith("i:0") ? name.lastIndexOf('|') : -1;
    if (claim >= 0) {
      name = name.substring(claim + 1);
    }
    if (name.startsWith(GUEST_URN)) {
      name = name.substring(GUEST_URN.length());
      guest = true;
    }
    int account = name.indexOf(GUEST_ACCOUNT);
    if (account > 0) {
      name = homeAddress(name.substring(0, account));
      guest = true;
    }
    if (name.startsWith(PERSONAL_ACCOUNT)) {
      name = name.substring(PERSONAL_ACCOUNT.length());
    }
    return new UserName(name, guest);
  }

  /** Whether it has none of the special forms, as most names. */
  private static boolean isPlain(String name) {
    return name.indexOf('#') < 0 && !name.startsWith("i:0");
  }

  /** The guest's own address: the last underscore replaces the at sign. */
  private static String homeAddress(String account) {
    int at = account.lastIndexOf('_');
    boolean restorable = at > 0 && at < account.length() - 1 && account.indexOf('@') < 0;
    return restorable ? account.substring(0, at) + '@' + account.substring(at + 1) : account;
  }

  /** The e-mail domain; null when the name is no address. */
  public String domain() {
    int at = text.lastIndexOf('@');
    return at > 0 && at < text.length() - 1 ? text.substring(at + 1) : null;
  }
}
