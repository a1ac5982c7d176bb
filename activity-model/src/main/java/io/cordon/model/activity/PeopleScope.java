package io.cordon.model.activity;

import java.util.Locale;

/** Within what one name is one person. */
public enum PeopleScope {
  /** All tenants of all clouds are one organisation's: an e-mail address is one person in them. */
  ORGANISATION,
  /** Each tenant is an organisation of its own, and nothing is told across. */
  TENANT;

  /** What the person is one of: those of different realms never meet. */
  public String realm(Activity activity) {
    return this == ORGANISATION || activity.tenant() == null ? "" : activity.tenant();
  }

  /** The key of everything that is remembered of the actor. */
  public String personKey(Activity activity) {
    Actor actor = activity.actor();
    return actor.domain() != null ? realm(activity) + '|' + actor.name() : activity.actorSubject();
  }

  /** The word that the configuration uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
