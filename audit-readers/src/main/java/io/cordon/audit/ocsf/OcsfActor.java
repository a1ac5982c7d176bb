package io.cordon.audit.ocsf;

import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import java.util.Locale;

/** Who did it. */
final class OcsfActor {
  private static final int SERVICE = 4;

  private OcsfActor() {}

  static Actor of(Fields actor, Fields facts) {
    Fields user = actor.fields("user");
    String kind = facts.text("actor_kind");
    return kind != null ? written(user, facts, kind) : foreign(user, actor.text("app_name"));
  }

  /** The user of a sign-in is the event's {@code user}; its {@code actor} requested the sign-in. */
  static Actor ofSignIn(Fields record) {
    Fields user = record.fields("user");
    Fields actor = record.fields("actor");
    return foreign(user.names().isEmpty() ? actor.fields("user") : user, actor.text("app_name"));
  }

  /** An actor that Cordon wrote. */
  private static Actor written(Fields user, Fields facts, String kindWord) {
    ActorKind kind = EnumWord.of(kindWord, ActorKind.UNKNOWN);
    boolean standIn = facts.texts("stand_ins").contains("actor.user.name");
    return new Actor(
        kind,
        standIn ? null : user.text("name"),
        user.text("uid"),
        user.text("domain"),
        EnumWord.of(facts.text("affiliation"), Affiliation.UNKNOWN),
        user.fields("ldap_person").text("department"),
        kind != ActorKind.APPLICATION && user.number("type_id", 0) == SERVICE,
        EnumWord.of(facts.text("employment"), Employment.UNKNOWN),
        EnumWord.of(facts.text("population"), Population.UNKNOWN),
        user.fields("ldap_person").text("job_title"));
  }

  private static Actor foreign(Fields user, String program) {
    EmailAddress written = EmailAddress.of(user.text("name"));
    EmailAddress mail = EmailAddress.of(user.text("email_addr"));
    EmailAddress name = written.domain() == null && mail.domain() != null ? mail : written;
    String id = user.text("uid");
    ActorKind kind = kind(user);
    if (name.text() == null && id == null && program != null) {
      return Actor.named(ActorKind.APPLICATION, lower(program), null, null);
    }
    boolean person = kind == ActorKind.UNKNOWN && name.text() != null;
    String domain = name.domain() != null ? name.domain() : lower(user.text("domain"));
    return new Actor(
        person ? ActorKind.USER : kind,
        name.text(),
        id,
        domain,
        Affiliation.UNKNOWN,
        user.fields("ldap_person").text("department"),
        false,
        Employment.UNKNOWN,
        Population.UNKNOWN,
        user.fields("ldap_person").text("job_title"));
  }

  /** Unknown, user, administrator, system, service, other. */
  private static ActorKind kind(Fields user) {
    int type = (int) Math.max(0, Math.min(99, user.number("type_id", 0)));
    return switch (type) {
      case 1, 2 -> ActorKind.USER;
      case 3 -> ActorKind.SYSTEM;
      case SERVICE -> ActorKind.APPLICATION;
      default -> EnumWord.of(user.text("type"), ActorKind.UNKNOWN);
    };
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
