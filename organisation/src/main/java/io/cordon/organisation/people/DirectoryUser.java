package io.cordon.organisation.people;

import io.cordon.model.identity.Population;
import java.io.Serializable;

/**
 * One user of the organisation file.
 *
 * @param name the user principal name or e-mail address, in lower case
 * @param department null when unspecified
 * @param homeCountry ISO 3166-1 alpha-2, upper case; null when unspecified
 * @param breakGlass whether it is an emergency account, which no action may lock out
 * @param manager the address of whom they report to, in lower case; null when unspecified
 * @param role null when unspecified
 */
public record DirectoryUser(
    String name,
    String department,
    String homeCountry,
    boolean serviceAccount,
    boolean breakGlass,
    Population population,
    Tenure tenure,
    String manager,
    String role)
    implements Serializable {

  /** A user about whom the file specifies only the name. */
  public static DirectoryUser named(String name) {
    return new DirectoryUser(
        name, null, null, false, false, Population.UNKNOWN, Tenure.UNKNOWN, null, null);
  }

  public DirectoryUser asServiceAccount() {
    return new DirectoryUser(
        name,
        department,
        homeCountry,
        true,
        breakGlass,
        population == Population.UNKNOWN ? Population.SERVICE_ACCOUNT : population,
        tenure,
        manager,
        role);
  }

  public DirectoryUser asBreakGlass() {
    return new DirectoryUser(
        name, department, homeCountry, serviceAccount, true, population, tenure, manager, role);
  }
}
