package io.cordon.model.identity;

/**
 * One person across everything that is remembered of people: learned habits, counts and sequences.
 *
 * @param realm within what the name is unique: the whole organisation (empty), one tenant, or
 *     {@code app|tenant} for a name without a mail domain
 * @param name e-mail address; {@code @} and the actor's key where it is no address
 */
public record PersonKey(String realm, String name) {
  private static final char SEPARATOR = '|';
  private static final char ACTOR = '@';
  private static final String PERSON = "person|";

  /** An actor whose name means something in one tenant of one cloud only. */
  public static PersonKey ofLocal(Subject actor) {
    return new PersonKey(actor.tenantKey(), actor.id());
  }

  /**
   * The key of a finding about this person in all clouds: {@code person|name}, with the tenant
   * before the name where tenants are separate; {@code app|tenant|@actor} for a local name.
   */
  public String subjectKey() {
    boolean local = name.charAt(0) == ACTOR;
    return local ? text() : realm.isEmpty() ? PERSON + name : PERSON + text();
  }

  /** {@code realm|name}. */
  public String text() {
    return realm + SEPARATOR + name;
  }
}
