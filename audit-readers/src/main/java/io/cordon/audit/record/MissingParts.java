package io.cordon.audit.record;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.FileKind;

/**
 * Refuses an activity of which neither the actor nor the file is known: a record in a form that was
 * only half understood. Sign-ins and settings have no file.
 */
public final class MissingParts {
  /** The reason for the reject. */
  public static final String REASON = "incomplete";

  private MissingParts() {}

  /** One sentence for people; null for an activity that says enough. */
  public static String of(Activity activity, LogSource source) {
    Verb verb = activity.verb();
    boolean hasNoFile = verb == Verb.SIGN_IN || verb == Verb.ADMINISTER;
    boolean saysEnough =
        hasNoFile
            || isKnown(activity.actor())
            || activity.file().exists()
            || activity.file().kind() == FileKind.SITE
            || !activity.share().recipients().isEmpty();
    return saysEnough
        ? null
        : "It names neither an actor nor a file: "
            + expected(source)
            + " are missing or have other names.";
  }

  private static boolean isKnown(Actor actor) {
    return actor.kind() != ActorKind.UNKNOWN || actor.name() != null || actor.id() != null;
  }

  private static String expected(LogSource source) {
    return switch (source) {
      case M365 -> "UserId, UserKey and ObjectId";
      case BOX -> "created_by and source";
      case DROPBOX -> "actor and assets";
      case GOOGLE -> "actor and the parameter doc_id";
      case OCSF -> "actor and file";
    };
  }
}
