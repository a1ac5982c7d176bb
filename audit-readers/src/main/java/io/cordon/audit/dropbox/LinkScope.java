package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.Audience;
import java.util.Locale;

/**
 * Who can use a link, from the words in the details of an event.
 *
 * @param audience unknown where the word does not say
 * @param closed whether the link gives nobody access: it only leads members to what they can access
 *     anyway
 * @param password whether it asks for a password
 */
record LinkScope(Audience audience, boolean closed, boolean password) {

  /** The scope after a change, or of a new link. */
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
      // Anyone who has the link and its password: nobody is named.
      case "password" -> new LinkScope(Audience.ANYONE, false, true);
      case "team", "team_only" -> new LinkScope(Audience.ORGANISATION, false, false);
      case "team_and_password" -> new LinkScope(Audience.ORGANISATION, false, true);
      case "no_one", "members", "shared_folder_only" ->
          new LinkScope(Audience.UNKNOWN, true, false);
      default -> new LinkScope(Audience.UNKNOWN, false, false);
    };
  }
}
