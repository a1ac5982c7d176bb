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
public record DirectoryUser(
    String name, String department, String homeCountry, boolean serviceAccount, boolean breakGlass)
    implements Serializable {

  /** Somebody of whom the file says nothing but the name. */
  static DirectoryUser named(String name) {
    return new DirectoryUser(name, null, null, false, false);
  }

  DirectoryUser asServiceAccount() {
    return new DirectoryUser(name, department, homeCountry, true, breakGlass);
  }

  DirectoryUser asBreakGlass() {
    return new DirectoryUser(name, department, homeCountry, serviceAccount, true);
  }
}
