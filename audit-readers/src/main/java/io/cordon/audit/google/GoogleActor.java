package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.audit.google.event.GoogleApplication;
import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import java.util.Locale;

/**
 * Who did it: {@code actor}, or for a warning the account that it is about. It is read once for all
 * events of an activity.
 */
final class GoogleActor {
  /** The profile of all visitors who are not signed in. */
  private static final String ANONYMOUS_PROFILE = "105250506097979753968";

  private static final String SERVICE_ACCOUNTS = "gserviceaccount.com";

  private final GoogleApplication application;
  private final EmailAddress address;
  private final String profile;
  private final boolean external;
  private final Actor nameless;

  private GoogleActor(Fields actor, GoogleApplication application) {
    this.application = application;
    address = EmailAddress.of(actor.text("email"));
    profile = actor.text("profileId");
    external = "EXTERNAL_USER".equals(actor.text("callerType"));
    nameless = address.text() != null ? null : nameless(actor);
  }

  static GoogleActor in(Fields record, GoogleApplication application) {
    return new GoogleActor(record.fields("actor"), application);
  }

  /** The actor of one event. */
  Actor of(EventParameters parameters) {
    EmailAddress named = address;
    if (named.text() == null && application == GoogleApplication.LOGIN) {
      named = EmailAddress.of(parameters.text("affected_email_address"));
    }
    return named.text() == null
        ? nameless
        : Actor.named(kind(named, parameters), named.text(), profile, named.domain());
  }

  private ActorKind kind(EmailAddress named, EventParameters parameters) {
    if (named.domain() != null && named.domain().endsWith(SERVICE_ACCOUNTS)) {
      return ActorKind.APPLICATION;
    }
    boolean visitor = external || parameters.flag("actor_is_collaborator_account");
    return visitor ? ActorKind.GUEST : ActorKind.USER;
  }

  /** An actor without an address. */
  private Actor nameless(Fields actor) {
    if (isProgram(actor)) {
      return program(actor, profile);
    }
    boolean anonymous = ANONYMOUS_PROFILE.equals(profile);
    if (application == GoogleApplication.DRIVE && (anonymous || actor.has("email"))) {
      return Actor.named(ActorKind.ANONYMOUS, null, anonymous ? null : profile, null);
    }
    return profile == null ? Actor.UNKNOWN : Actor.named(ActorKind.USER, null, profile, null);
  }

  private static boolean isProgram(Fields actor) {
    return actor.has("key") || actor.fields("applicationInfo").text("applicationName") != null;
  }

  private static Actor program(Fields actor, String profile) {
    String key = actor.text("key");
    String name = key != null ? key : actor.fields("applicationInfo").text("applicationName");
    ActorKind kind = "SYSTEM".equals(key) ? ActorKind.SYSTEM : ActorKind.APPLICATION;
    String lower = name == null ? null : name.toLowerCase(Locale.ROOT);
    return Actor.named(kind, lower, profile, null);
  }
}
