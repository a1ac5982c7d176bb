package io.cordon.datagen.peer;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Outcome;

/** What the methods count of a person: three volumes, as in the table of peers they come from. */
enum Volume {
  DOWNLOADS,
  SHARES,
  /** Renames and moves count too: ransomware renames. */
  DELETES;

  /** The volume that an activity adds to; null for one that adds to none, or that failed. */
  static Volume of(Activity activity) {
    if (activity.outcome() == Outcome.FAILURE) {
      return null;
    }
    return switch (activity.verb()) {
      case DOWNLOAD, SYNC -> DOWNLOADS;
      case SHARE -> SHARES;
      case DELETE, PURGE, RENAME, MOVE -> DELETES;
      default -> null;
    };
  }

  /** The noun, for messages. */
  String noun() {
    return switch (this) {
      case DOWNLOADS -> "downloads";
      case SHARES -> "shares";
      case DELETES -> "deletions";
    };
  }
}
