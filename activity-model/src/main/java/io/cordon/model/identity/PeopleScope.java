package io.cordon.model.identity;

import java.util.Locale;

/** How far an e-mail address identifies one person. */
public enum PeopleScope {
  /** All tenants of all clouds belong to one organisation: an address is one person in them. */
  ORGANISATION,
  /** Each tenant is an organisation of its own, and nothing learned crosses to another. */
  TENANT;

  /** What separates people: the same address in two realms is two people. */
  public String realm(String tenant) {
    return this == ORGANISATION || tenant == null ? "" : tenant;
  }

  /** The word that the configuration uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
