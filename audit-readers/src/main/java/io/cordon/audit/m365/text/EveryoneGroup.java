package io.cordon.audit.m365.text;

import io.cordon.model.file.Audience;
import java.util.Locale;

/**
 * The built-in groups that contain everybody, recognised by the name or the claim that SharePoint
 * writes. A user-defined group whose name merely begins like one is an ordinary group.
 */
public final class EveryoneGroup {
  private static final String WITHOUT_GUESTS = "everyone except external users";
  private static final String WITHOUT_GUESTS_CLAIM = "c:0-.f|rolemanager|spo-grid-all-users/";
  private static final String EVERYONE = "everyone";
  private static final String EVERYONE_CLAIM = "c:0(.s|true";
  private static final String ALL_USERS = "all users (";
  private static final String ALL_USERS_CLAIM = "c:0!.s|";

  private EveryoneGroup() {}

  /** External where the group includes invited guests; unknown for ordinary groups. */
  public static Audience audience(String target) {
    String name = target.strip().toLowerCase(Locale.ROOT);
    if (name.equals(WITHOUT_GUESTS) || name.startsWith(WITHOUT_GUESTS_CLAIM)) {
      return Audience.ORGANISATION;
    }
    boolean includesGuests =
        name.equals(EVERYONE)
            || name.startsWith(EVERYONE_CLAIM)
            || name.startsWith(ALL_USERS)
            || name.startsWith(ALL_USERS_CLAIM);
    return includesGuests ? Audience.EXTERNAL : Audience.UNKNOWN;
  }
}
