package io.cordon.audit.box;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;

/**
 * Who did it: the admin who acts for a user, else the user, the application, the link's visitor.
 */
final class BoxActor {
  private static final String NOT_LOGGED_IN = "2";
  private static final String SERVICE_ACCOUNT = "automationuser_";
  private static final String SERVICE_DOMAIN = "boxdevedition.com";

  private BoxActor() {}

  static Actor of(BoxRecord record, Verb verb) {
    Actor behind = of(record.event().fields("action_by"));
    if (isSomebody(behind)) {
      return behind;
    }
    Actor actor = of(record.event().fields("created_by"));
    if (isSomebody(actor)) {
      return actor;
    }
    Actor told = of(verb == Verb.SIGN_IN ? record.source() : judged(record));
    return told.name() != null ? told : actor;
  }

  /** Where Shield steps in, the log may name nobody, but Shield does. */
  private static Fields judged(BoxRecord record) {
    Fields shield = record.shield();
    boolean invites = record.type().contains("INVITE");
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
    // Box's own domain there says nothing of whose application it is.
    return service
        ? Actor.named(ActorKind.APPLICATION, login.text(), id, null)
        : Actor.named(ActorKind.USER, login.text(), id, login.domain());
  }

  private static boolean isSomebody(Actor actor) {
    return actor.name() != null || actor.id() != null;
  }
}
