package io.cordon.audit.box;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;

/**
 * Who did it: the administrator who acts for a user, else the user, the application or the visitor
 * of a link.
 */
final class BoxActor {
  private static final String NOT_LOGGED_IN = "2";
  private static final String SERVICE_ACCOUNT = "automationuser_";
  private static final String SERVICE_DOMAIN = "boxdevedition.com";

  private BoxActor() {}

  static Actor of(BoxEvent event, Verb verb) {
    Actor administrator = of(event.fields().fields("action_by"));
    if (isSomebody(administrator)) {
      return administrator;
    }
    Actor actor = of(event.fields().fields("created_by"));
    if (isSomebody(actor)) {
      return actor;
    }
    Actor fallback = of(verb == Verb.SIGN_IN ? event.source() : userNamedByShield(event));
    return fallback.name() != null ? fallback : actor;
  }

  /** An event of Shield may have no {@code created_by}; Shield's own details then name the user. */
  private static Fields userNamedByShield(BoxEvent event) {
    Fields shield = event.shield();
    boolean invites = event.type().contains("INVITE");
    for (String name :
        invites
            ? new String[] {"inviter"}
            : new String[] {"access_user", "accessUser", "invitee", "requested_by"}) {
      if (shield.has(name)) {
        return shield.fields(name);
      }
    }
    return Fields.NONE;
  }

  private static Actor of(Fields user) {
    EmailAddress login = EmailAddress.of(user.text("login"));
    String id = user.text("id");
    if (login.text() == null) {
      boolean visitor = NOT_LOGGED_IN.equals(id);
      return visitor
          ? Actor.named(ActorKind.ANONYMOUS, null, null, null)
          : id == null ? Actor.UNKNOWN : Actor.named(ActorKind.USER, null, id, null);
    }
    boolean service =
        login.text().startsWith(SERVICE_ACCOUNT) && SERVICE_DOMAIN.equals(login.domain());
    // The domain is Box's own: it does not identify the owner of the application.
    return service
        ? Actor.named(ActorKind.APPLICATION, login.text(), id, null)
        : Actor.named(ActorKind.USER, login.text(), id, login.domain());
  }

  private static boolean isSomebody(Actor actor) {
    return actor.name() != null || actor.id() != null;
  }
}
