package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.audit.google.event.GoogleApplication;
import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import java.util.Locale;

/** Who did it: {@code actor}, or for a warning the account that it is about. */
final class GoogleActor {
  /** The profile of all visitors who are not signed in. */
  private static final String ANONYMOUS_PROFILE = "105250506097979753968";

  private static final String SERVICE_ACCOUNTS = "gserviceaccount.com";

  private GoogleActor() {}

  static Actor of(Fields record, GoogleApplication application, EventParameters parameters) {
    Fields actor = record.fields("actor");
    String profile = actor.text("profileId");
    String email = actor.text("email");
    if (email == null && application == GoogleApplication.LOGIN) {
      email = parameters.text("affected_email_address");
    }
    if (email != null) {
      EmailAddress address = EmailAddress.of(email);
      ActorKind kind = kind(address, actor, parameters);
      return Actor.named(kind, address.text(), profile, address.domain());
    }
    if (isProgram(actor)) {
      return program(actor, profile);
    }
    boolean anonymous = ANONYMOUS_PROFILE.equals(profile);
    if (application == GoogleApplication.DRIVE && (anonymous || actor.has("email"))) {
      return Actor.named(ActorKind.ANONYMOUS, null, anonymous ? null : profile, null);
    }
    return profile == null ? Actor.UNKNOWN : Actor.named(ActorKind.USER, null, profile, null);
  }

  private static ActorKind kind(EmailAddress address, Fields actor, EventParameters parameters) {
    if (address.domain() != null && address.domain().endsWith(SERVICE_ACCOUNTS)) {
      return ActorKind.APPLICATION;
    }
    boolean visitor =
        "EXTERNAL_USER".equals(actor.text("callerType"))
            || parameters.flag("actor_is_collaborator_account");
    return visitor ? ActorKind.GUEST : ActorKind.USER;
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
