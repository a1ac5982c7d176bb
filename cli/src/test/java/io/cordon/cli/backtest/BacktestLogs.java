package io.cordon.cli.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Three invented weeks of an organisation, and two sets of policies. The new set is stricter for
 * shares but ignores text files, has no policy for downloads, and has one for deletions.
 */
final class BacktestLogs {
  static final String SHARED = "0a000000-0000-4000-8000-000000000001";
  static final String DOWNLOADED = "0a000000-0000-4000-8000-000000000002";
  static final String DELETED = "0a000000-0000-4000-8000-000000000003";
  static final String LINKED = "0a000000-0000-4000-8000-000000000004";

  static final String GUEST =
      "\"TargetUserOrGroupType\":\"Guest\",\"TargetUserOrGroupName\":\"eve@outside.example\",";

  private static final String ROW =
      "{\"CreationTime\":\"2026-03-%s\",\"Id\":\"%s\",\"Operation\":\"%s\",%s\"RecordType\":14,"
          + "\"Workload\":\"SharePoint\",\"UserId\":\"%s@example.com\",\"ItemType\":\"File\","
          + "\"SourceFileName\":\"%s\",\"ListItemUniqueId\":\"%6$s\"}";

  private static final String POLICY =
      """
      title: %s
      id: %s
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection:
          seen: {%s}
          text: {file.extension: txt}
          never: {file.extension: none}
          condition: seen and not (%s)
      level: %s
      actions: %s
      mode: %s
      """;

  private BacktestLogs() {}

  /** Nine records, with a duplicate, a mail and a line that is not a record. */
  static List<String> lines() {
    String share = row("02T10:00:00", "e1", "AddedToSecureLink", GUEST, "ana", "plan.docx");
    return List.of(
        share,
        share,
        row("03T10:00:00", "e2", "AddedToSecureLink", GUEST, "ana", "note.txt"),
        row("10T10:00:00", "e3", "FileDownloaded", "", "ben", "plan.docx"),
        row("17T10:00:00", "e4", "FileRecycled", "", "ben", "old1.docx"),
        row("17T11:00:00", "e5", "FileRecycled", "", "ben", "old2.docx"),
        row("18T10:00:00", "e6", "AnonymousLinkCreated", "", "carla", "menu.docx"),
        "{\"CreationTime\":\"2026-03-02T08:59:00\",\"Id\":\"m-3\",\"Operation\":\"MailItemsAccessed\","
            + "\"RecordType\":50,\"Workload\":\"Exchange\",\"UserId\":\"ana@example.com\"}",
        "this is no record");
  }

  private static String row(
      String time, String id, String operation, String more, String user, String file) {
    return ROW.formatted(time, id, operation, more, user, file);
  }

  static Path organisation(Path directory) throws IOException {
    return Files.writeString(directory.resolve("org.yaml"), "domains: [example.com]\n");
  }

  static Path oldPolicies(Path directory) throws IOException {
    Path policies = Files.createDirectory(directory.resolve("old"));
    policy(policies, "Shared", SHARED, "verb: share, audience: external", "high notify", false);
    policy(policies, "Downloaded", DOWNLOADED, "verb: download", "low observe", false);
    policy(policies, "Linked", LINKED, "verb: share, audience|gte: anyone", "low notify", false);
    return policies;
  }

  static Path newPolicies(Path directory) throws IOException {
    Path policies = Files.createDirectory(directory.resolve("new"));
    policy(policies, "Shared", SHARED, "verb: share, audience: external", "critical enforce", true);
    policy(policies, "Deleted", DELETED, "verb: delete", "low observe", false);
    policy(policies, "Linked", LINKED, "verb: share, audience|gte: anyone", "low notify", false);
    return policies;
  }

  private static void policy(
      Path into,
      String title,
      String id,
      String seen,
      String levelAndMode,
      boolean ignoresTextFiles)
      throws IOException {
    String[] words = levelAndMode.split(" ", -1);
    String actions = words[1].equals("enforce") ? "[quarantine, notify_user]" : "[notify_user]";
    String excepted = ignoresTextFiles ? "text or never" : "never or (text and never)";
    Files.writeString(
        into.resolve(title.toLowerCase(Locale.ROOT) + ".yml"),
        POLICY.formatted(title, id, seen, excepted, words[0], actions, words[1]));
  }
}
