package io.cordon.audit.m365;

import io.cordon.model.file.Audience;
import java.util.Locale;

/**
 * The built-in groups that hold everybody, by the name or the claim that SharePoint writes; a group
 * of people's own making whose name merely begins so is an ordinary one.
 */
final class EveryoneGroup {
  private static final String BUT_GUESTS = "everyone except external users";
  private static final String BUT_GUESTS_CLAIM = "c:0-.f|rolemanager|spo-grid-all-users/";
  private static final String EVERYONE = "everyone";
  private static final String EVERYONE_CLAIM = "c:0(.s|true";
  private static final String ALL_USERS = "all users (";
  private static final String ALL_USERS_CLAIM = "c:0!.s|";

  private EveryoneGroup() {}

  /** Whom the group reaches: guests who were ever invited are outside; unknown for any other. */
  static Audience audience(String target) {
    String name = target.strip().toLowerCase(Locale.ROOT);
    if (name.equals(BUT_GUESTS) || name.startsWith(BUT_GUESTS_CLAIM)) {
      return Audience.ORGANISATION;
    }
    boolean guestsToo =
        name.equals(EVERYONE)
            || name.startsWith(EVERYONE_CLAIM)
            || name.startsWith(ALL_USERS)
            || name.startsWith(ALL_USERS_CLAIM);
    return guestsToo ? Audience.EXTERNAL : Audience.UNKNOWN;
  }
}
