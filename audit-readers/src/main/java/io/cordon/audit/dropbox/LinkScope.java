package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.Audience;
import java.util.Locale;

/**
 * Whom a link is for, by the words that the details of an event have for it.
 *
 * @param audience unknown where the word says nothing of it
 * @param closed whether the link opens nothing to anybody: it only leads members to what is theirs
 * @param password whether it asks for a password
 */
record LinkScope(Audience audience, boolean closed, boolean password) {

  /** After a change, or of a new link. */
  static LinkScope after(Fields details) {
    return first(
        details,
        "new_value",
        "new_permission_level",
        "audience",
        "access",
        "shared_link_access_level");
  }

  static LinkScope before(Fields details) {
    return first(details, "previous_value", "previous_permission_level");
  }

  private static LinkScope first(Fields details, String... names) {
    for (String name : names) {
      String word = UnionTag.of(details, name);
      if (word != null) {
        return of(word.toLowerCase(Locale.ROOT));
      }
    }
    return new LinkScope(Audience.UNKNOWN, false, false);
  }

  private static LinkScope of(String word) {
    return switch (word) {
      case "public", "anyone", "anyone_with_the_link", "anyone_logged_in", "no_login_required" ->
          new LinkScope(Audience.ANYONE, false, false);
      // Whoever has the link and the word that goes with it: nobody is named.
      case "password" -> new LinkScope(Audience.ANYONE, false, true);
      case "team", "team_only" -> new LinkScope(Audience.ORGANISATION, false, false);
      case "team_and_password" -> new LinkScope(Audience.ORGANISATION, false, true);
      case "no_one", "members", "shared_folder_only" ->
          new LinkScope(Audience.UNKNOWN, true, false);
      default -> new LinkScope(Audience.UNKNOWN, false, false);
    };
  }
}
