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

  /** An actor whose name means something in one tenant of one cloud only. */
  public static PersonKey ofLocal(Subject actor) {
    return new PersonKey(actor.tenantKey(), actor.id());
  }

  /** {@code realm|name}. */
  public String text() {
    return realm + SEPARATOR + name;
  }
}
