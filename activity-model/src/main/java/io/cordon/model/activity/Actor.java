package io.cordon.model.activity;

/**
 * The user, application or link visitor that acted.
 *
 * @param name user principal name or e-mail address in lower case, or the name of the application
 * @param id the provider's id of the actor; null when absent
 * @param domain mail domain in lower case; null when the name has none
 * @param department from {@code org.yaml}; null when unknown
 */
public record Actor(
    ActorKind kind,
    String name,
    String id,
    String domain,
    Affiliation affiliation,
    String department,
    boolean serviceAccount) {

  public static final Actor UNKNOWN =
      new Actor(ActorKind.UNKNOWN, null, null, null, Affiliation.UNKNOWN, null, false);

  public Actor {
    kind = kind == null ? ActorKind.UNKNOWN : kind;
    affiliation = affiliation == null ? Affiliation.UNKNOWN : affiliation;
  }

  /** An actor as its audit record names it, before it is looked up in the organisation file. */
  public static Actor named(ActorKind kind, String name, String id, String domain) {
    return new Actor(kind, name, id, domain, Affiliation.UNKNOWN, null, false);
  }

  /** The same actor with its attributes from the organisation file. */
  public Actor recognised(Affiliation affiliation, String department, boolean serviceAccount) {
    return new Actor(kind, name, id, domain, affiliation, department, serviceAccount);
  }

  /** Identifies the actor within its tenant: the name, else the id, else the kind. */
  public String key() {
    return name != null ? name : id != null ? id : kind.word();
  }
}
