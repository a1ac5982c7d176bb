package io.cordon.model.activity;

/**
 * The user, application or link visitor that did it.
 *
 * @param name user principal name or e-mail address in lower case, or the name of the application
 * @param id the provider's own id, when it has one beside the name
 * @param domain mail domain in lower case; null for those that have none
 * @param department from {@code org.yaml}; null when it does not say
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

  /** An actor as its audit record names it, before the organisation file is asked. */
  public static Actor named(ActorKind kind, String name, String id, String domain) {
    return new Actor(kind, name, id, domain, Affiliation.UNKNOWN, null, false);
  }

  /** The same actor with what the organisation file knows of it. */
  public Actor recognised(Affiliation affiliation, String department, boolean serviceAccount) {
    return new Actor(kind, name, id, domain, affiliation, department, serviceAccount);
  }

  /** What tells this actor from others in a tenant: the name, else the id, else the kind. */
  public String key() {
    return name != null ? name : id != null ? id : kind.word();
  }
}
