package io.cordon.organisation;

import java.io.Serializable;

/**
 * One user of the organisation file.
 *
 * @param name the user principal name or e-mail address, in lower case
 * @param department null when unspecified
 * @param homeCountry ISO 3166-1 alpha-2, upper case; null when unspecified
 * @param breakGlass whether it is an emergency account, which no action may lock out
 */
public record DirectoryUser(
    String name, String department, String homeCountry, boolean serviceAccount, boolean breakGlass)
    implements Serializable {

  /** A user about whom the file specifies only the name. */
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
