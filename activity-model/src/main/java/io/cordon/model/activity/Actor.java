package io.cordon.model.activity;

import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;

/**
 * The user, application or link visitor that acted.
 *
 * @param name user principal name or e-mail address in lower case, or the name of the application
 * @param id the provider's id of the actor; null when absent
 * @param domain mail domain in lower case; null when the name has none
 * @param department from {@code org.yaml}; null when unknown
 * @param serviceAccount whether a program works with the account and is trusted like one: counts
 *     leave it out and actions spare it; every account of the population of that name is one
 * @param employment at the time of the activity
 * @param population a service account of which nothing else is known is of that population
 * @param role what somebody does for the organisation; null when unknown
 */
public record Actor(
    ActorKind kind,
    String name,
    String id,
    String domain,
    Affiliation affiliation,
    String department,
    boolean serviceAccount,
    Employment employment,
    Population population,
    String role) {

  public static final Actor UNKNOWN = named(ActorKind.UNKNOWN, null, null, null);

  public Actor {
    kind = kind == null ? ActorKind.UNKNOWN : kind;
    affiliation = affiliation == null ? Affiliation.UNKNOWN : affiliation;
    employment = employment == null ? Employment.UNKNOWN : employment;
    population = population == null ? Population.UNKNOWN : population;
    serviceAccount = serviceAccount || population == Population.SERVICE_ACCOUNT;
    if (serviceAccount && population == Population.UNKNOWN) {
      population = Population.SERVICE_ACCOUNT;
    }
  }

  /** An actor as its audit record names it, before it is looked up in the organisation file. */
  public static Actor named(ActorKind kind, String name, String id, String domain) {
    return new Actor(kind, name, id, domain, Affiliation.UNKNOWN, null, false, null, null, null);
  }

  /** The same actor with its attributes from the organisation file. */
  public Actor recognised(Affiliation affiliation, String department, boolean serviceAccount) {
    return new Actor(
        kind,
        name,
        id,
        domain,
        affiliation,
        department,
        serviceAccount,
        employment,
        population,
        role);
  }

  /** The same actor with what the organisation file says of the account and its work. */
  public Actor employed(Employment employment, Population population, String role) {
    return new Actor(
        kind,
        name,
        id,
        domain,
        affiliation,
        department,
        serviceAccount,
        employment,
        population,
        role);
  }

  /** Identifies the actor within its tenant: the name, else the id, else the kind. */
  public String key() {
    return name != null ? name : id != null ? id : kind.word();
  }
}
