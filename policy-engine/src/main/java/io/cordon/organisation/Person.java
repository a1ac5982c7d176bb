package io.cordon.organisation;

import java.io.Serializable;

/**
 * What the organisation file says of one user.
 *
 * @param name the user principal name or e-mail address, in lower case
 * @param department null when not given
 * @param homeCountry ISO 3166-1 alpha-2, upper case; null when not given
 * @param breakGlass whether the account must get through when no other does
 */
public record Person(
    String name, String department, String homeCountry, boolean serviceAccount, boolean breakGlass)
    implements Serializable {

  /** Somebody of whom the file says nothing but the name. */
  static Person named(String name) {
    return new Person(name, null, null, false, false);
  }

  Person asServiceAccount() {
    return new Person(name, department, homeCountry, true, breakGlass);
  }

  Person asBreakGlass() {
    return new Person(name, department, homeCountry, serviceAccount, true);
  }
}
