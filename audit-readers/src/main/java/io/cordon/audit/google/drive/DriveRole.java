package io.cordon.audit.google.drive;

import io.cordon.model.activity.Verb;
import java.util.List;
import java.util.Locale;

/** What a person may do with a document: Drive's words for roles, ranked from none to owner. */
public final class DriveRole {
  /** Nothing at all. */
  public static final int NONE = 0;

  private static final int UNKNOWN = -1;

  private DriveRole() {}

  /** The highest of these roles; -1 when none of them is known. */
  public static int rank(List<String> words) {
    int highest = UNKNOWN;
    for (String word : words) {
      highest = Math.max(highest, rank(word));
    }
    return highest;
  }

  /**
   * What a change of a person's roles is: a share when a role is given or raised, an unshare when
   * none is left, {@code other} when it is lowered, because the document stays shared.
   */
  public static Verb change(List<String> before, List<String> after) {
    int to = rank(after);
    if (to == NONE) {
      return Verb.UNSHARE;
    }
    return to != UNKNOWN && to <= rank(before) ? Verb.OTHER : Verb.SHARE;
  }

  /** Drive has used several words for most of them. */
  private static int rank(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "none", "no_access" -> NONE;
      case "can_view", "viewer", "reader", "readers" -> 1;
      case "can_comment", "commenter", "commenters" -> 2;
      case "can_edit", "editor", "writer", "writers", "contributor" -> 3;
      case "content_manager", "file_organizer", "fileorganizer" -> 4;
      case "organizer", "manager", "can_organize" -> 5;
      case "owner" -> 6;
      default -> UNKNOWN;
    };
  }
}
