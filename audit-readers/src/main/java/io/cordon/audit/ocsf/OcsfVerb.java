package io.cordon.audit.ocsf;

import io.cordon.audit.record.Fields;
import io.cordon.audit.text.LowerCase;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import java.util.List;

/** What was done and whether it succeeded. */
final class OcsfVerb {
  /** {@code type_uid} is {@code class_uid} times this, plus {@code activity_id}. */
  static final long TYPES_OF_CLASS = 100;

  private static final long UNKNOWN = 0;
  private static final long OTHER = 99;
  private static final List<Verb> VERBS = List.of(Verb.values());

  private OcsfVerb() {}

  /** By the number; for Unknown and Other by the name. */
  static Verb of(Fields record) {
    long id = activityId(record);
    for (Verb verb : VERBS) {
      if (verb.ocsfId() == id && id != UNKNOWN && id != OTHER) {
        return verb;
      }
    }
    Verb named = named(name(record));
    return named != null ? named : id == UNKNOWN ? Verb.UNKNOWN : Verb.OTHER;
  }

  /** 0 when the event does not specify it. */
  static long activityId(Fields record) {
    return record.number("activity_id", record.number("type_uid", UNKNOWN) % TYPES_OF_CLASS);
  }

  private static String name(Fields record) {
    String name = record.text("activity_name");
    String type = name == null ? record.text("type_name") : null;
    return type == null ? name : type.substring(type.indexOf(':') + 1);
  }

  private static Verb named(String name) {
    String caption = name == null ? "" : name.strip();
    for (Verb verb : VERBS) {
      if (verb.caption().equalsIgnoreCase(caption) || verb.word().equalsIgnoreCase(caption)) {
        return verb;
      }
    }
    return null;
  }

  static Outcome outcome(Fields record) {
    String status = record.word("status");
    long absent =
        switch (status == null ? "" : LowerCase.of(status.strip())) {
          case "success" -> 1;
          case "failure" -> 2;
          default -> 0;
        };
    return switch ((int) Math.max(0, Math.min(3, record.number("status_id", absent)))) {
      case 1 -> Outcome.SUCCESS;
      case 2 -> Outcome.FAILURE;
      default -> Outcome.UNKNOWN;
    };
  }
}
