package io.cordon.audit.m365;

import io.cordon.audit.m365.text.UserName;
import io.cordon.audit.record.Fields;
import io.cordon.audit.text.LowerCase;
import io.cordon.audit.text.RecentResults;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import java.util.List;
import java.util.Set;

/** Who did it: {@code UserId}, {@code UserKey}, {@code UserType} and the directory's actors. */
final class M365Actor {
  private static final int DIRECTORY_NAME = 5;
  private static final String NULL_SID = "S-1-0-0";
  private static final String ANONYMOUS_URN = "urn:spo:anon#";
  private static final String TENANT_ANONYMOUS_URN = "urn:spo:tenantanon#";

  private static final Set<String> MISSING =
      Set.of("not-found", "not available", "unknown", "unavailable", "(null)", "null", "n/a");
  private static final int LONGEST_MISSING = 20;
  private static final List<String> SYSTEM_ACCOUNTS =
      List.of("nt authority\\", "nt service\\", "sharepoint\\", "microsoft\\", "s-1-");
  private static final List<String> APPLICATIONS =
      List.of("app@sharepoint", "serviceprincipal_", "i:0i.t|");

  private static final RecentResults<Stated, Actor> RECENT = new RecentResults<>(M365Actor::named);

  private M365Actor() {}

  static Actor of(Fields record) {
    String written = valueOrNull(record.word("UserId"));
    if (written == null || written.indexOf('@') < 0) {
      String directoryName = directoryName(record);
      written = directoryName != null ? directoryName : written;
    }
    String key = valueOrNull(record.word("UserKey"));
    if (written == null) {
      return key == null ? Actor.UNKNOWN : Actor.named(ActorKind.UNKNOWN, null, id(key), null);
    }
    Stated stated = new Stated(written, key, record.number("UserType", 0));
    return stated.isShort() ? RECENT.of(stated) : named(stated);
  }

  /** What a record says of an actor. */
  private record Stated(String written, String key, long userType) {

    boolean isShort() {
      int characters = written.length() + (key == null ? 0 : key.length());
      return characters <= RecentResults.LIMIT_CHARACTERS;
    }
  }

  private static Actor named(Stated stated) {
    String written = stated.written;
    String key = stated.key;
    String lower = LowerCase.of(written);
    if (lower.startsWith(ANONYMOUS_URN) || lower.startsWith(TENANT_ANONYMOUS_URN)) {
      String hash = lower.substring(lower.indexOf('#') + 1);
      return Actor.named(ActorKind.ANONYMOUS, null, hash.isEmpty() ? null : hash, null);
    }
    if (lower.equals("anonymous")) {
      return Actor.named(ActorKind.ANONYMOUS, null, id(key), null);
    }
    boolean nullSid = NULL_SID.equals(key) && lower.indexOf('@') < 0;
    if (nullSid || startsWithAny(lower, SYSTEM_ACCOUNTS)) {
      return Actor.named(ActorKind.SYSTEM, lower, id(key), null);
    }
    if (startsWithAny(lower, APPLICATIONS)) {
      String name = UserName.of(lower).text();
      return Actor.named(ActorKind.APPLICATION, name, id(key), null);
    }
    UserName name = UserName.of(lower);
    ActorKind kind = name.guest() ? ActorKind.GUEST : kind(stated.userType);
    return Actor.named(kind, name.text(), id(key), name.domain());
  }

  /** Regular, reserved, admin, data-centre admin, system, application, service principal, … */
  private static ActorKind kind(long userType) {
    return switch ((int) Math.max(-1, Math.min(userType, 99))) {
      case 3, 4, 7, 8 -> ActorKind.SYSTEM;
      case 5, 6 -> ActorKind.APPLICATION;
      case 10 -> ActorKind.GUEST;
      default -> ActorKind.USER;
    };
  }

  private static String directoryName(Fields record) {
    for (Fields actor : record.list("Actor")) {
      String name =
          actor.number("Type", -1) == DIRECTORY_NAME ? valueOrNull(actor.text("ID")) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** The last part of a claim such as {@code i:0h.f|membership|1003@live.com}. */
  private static String id(String key) {
    String last = key == null ? "" : key.substring(key.lastIndexOf('|') + 1);
    return last.isBlank() ? null : LowerCase.of(last);
  }

  private static String valueOrNull(String text) {
    boolean missing =
        text == null
            || (text.length() <= LONGEST_MISSING && MISSING.contains(LowerCase.of(text.strip())));
    return missing ? null : text;
  }

  private static boolean startsWithAny(String text, List<String> starts) {
    for (String start : starts) {
      if (text.startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}
