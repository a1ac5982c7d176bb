package io.cordon.audit.dropbox;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;

/** Who did it: {@code actor}, else {@code context}, on whose behalf it was done. */
final class DropboxActor {
  private static final String ANONYMOUS = "anonymous";
  private static final String DROPBOX = "dropbox";

  private DropboxActor() {}

  static Actor of(Fields record) {
    Fields actor = record.fields("actor");
    Actor named = named(actor);
    if (named == null) {
      named = person(actor.fields("user"));
    }
    if (named == null) {
      named = person(actor.fields("admin"));
    }
    if (named == null) {
      named = onBehalfOf(record.fields("context"));
    }
    return named == null ? Actor.UNKNOWN : named;
  }

  /** Null for a person and where there is no actor. */
  private static Actor named(Fields actor) {
    String tag = UnionTag.of(actor);
    return switch (tag == null ? "" : tag) {
      case ANONYMOUS -> Actor.named(ActorKind.ANONYMOUS, null, null, null);
      case DROPBOX -> Actor.named(ActorKind.SYSTEM, DROPBOX, null, null);
      case "app" -> application(actor.fields("app"));
      case "reseller" -> reseller(actor.fields("reseller"));
      default -> null;
    };
  }

  private static Actor application(Fields app) {
    String name = EmailAddress.of(app.text("display_name")).text();
    return Actor.named(ActorKind.APPLICATION, name, app.text("app_id"), null);
  }

  /** A reseller sold the team its licences and may administer it: an outsider. */
  private static Actor reseller(Fields reseller) {
    EmailAddress address = EmailAddress.of(reseller.firstText("reseller_email", "reseller_name"));
    return Actor.named(ActorKind.GUEST, address.text(), null, address.domain());
  }

  private static Actor person(Fields fields) {
    DropboxPerson person = DropboxPerson.of(fields);
    ActorKind kind = person.outsider() ? ActorKind.GUEST : ActorKind.USER;
    return person.isNobody()
        ? null
        : Actor.named(kind, person.name(), person.id(), person.domain());
  }

  /** A team as a whole is no actor. */
  private static Actor onBehalfOf(Fields context) {
    return ANONYMOUS.equals(UnionTag.of(context)) ? named(context) : person(context);
  }
}
