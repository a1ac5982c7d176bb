package io.cordon.audit.dropbox;

import java.util.Map;
import java.util.Set;

/** The word under which an event that is no file activity is counted. */
final class DropboxSkipReason {
  private static final String DIRECTORY = "directory";
  private static final String ADMINISTRATION = "administration";
  private static final String APPLICATION = "application";
  private static final String COMPLIANCE = "compliance";
  private static final String PAPER = "paper";
  private static final String OTHER = "other";

  private static final Map<String, String> OF_CATEGORY =
      Map.ofEntries(
          Map.entry("admin_alerting", "alert"),
          Map.entry("apps", APPLICATION),
          Map.entry("data_governance", COMPLIANCE),
          Map.entry("devices", DIRECTORY),
          Map.entry("domains", ADMINISTRATION),
          Map.entry("encryption", ADMINISTRATION),
          Map.entry("groups", DIRECTORY),
          Map.entry("logins", DIRECTORY),
          Map.entry("members", DIRECTORY),
          Map.entry(PAPER, PAPER),
          Map.entry("passwords", DIRECTORY),
          Map.entry("protect", COMPLIANCE),
          Map.entry("reports", ADMINISTRATION),
          Map.entry("sso", DIRECTORY),
          Map.entry("team_folders", ADMINISTRATION),
          Map.entry("team_policies", ADMINISTRATION),
          Map.entry("team_profile", ADMINISTRATION),
          Map.entry("tfa", DIRECTORY),
          Map.entry("trusted_teams", ADMINISTRATION));

  /** These categories have a word of their own, yet their events may name a file. */
  private static final Set<String> OF_FILES = Set.of(PAPER, "team_folders");

  private DropboxSkipReason() {}

  /** Whether an event of this category may be about a file, whether its type is listed or not. */
  static boolean mayConcernFile(String category) {
    return category == null || OF_FILES.contains(category) || !OF_CATEGORY.containsKey(category);
  }

  /** By category; by the type's first part where a collector dropped the category. */
  static String word(String category, String type) {
    return category == null ? ofPrefix(type) : OF_CATEGORY.getOrDefault(category, OTHER);
  }

  private static String ofPrefix(String type) {
    int end = type.indexOf('_');
    return switch (end < 0 ? type : type.substring(0, end)) {
      case "logout", "device", "emm", "group", "member", "password", "sso", "tfa" -> DIRECTORY;
      case "app", "integration" -> APPLICATION;
      case "governance", "legal" -> COMPLIANCE;
      case "domain", "team" -> ADMINISTRATION;
      case PAPER -> PAPER;
      default -> OTHER;
    };
  }
}
