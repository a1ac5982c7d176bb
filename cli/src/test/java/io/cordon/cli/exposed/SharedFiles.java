package io.cordon.cli.exposed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An invented Microsoft 365 export of 2 March 2026, with one file for each kind of exposure. */
final class SharedFiles {
  static final String ORGANISATION =
      """
      domains: [contoso.example]
      labels:
        - {name: General, ids: {m365: 11111111-0000-0000-0000-000000000001}}
        - {name: Confidential, ids: {m365: 11111111-0000-0000-0000-000000000002}}
        - {name: Secret, ids: {m365: 11111111-0000-0000-0000-000000000003}}
      """;

  private static final String LINK = "\"UniqueSharingId\":\"link-%s\",";
  private static final String LABEL =
      "\"SensitivityLabelId\":\"11111111-0000-0000-0000-00000000000%d\",";

  private SharedFiles() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    // Still behind a link for anyone.
    lines.add(row("plan", "AnonymousLinkCreated", "10:00", LABEL.formatted(2) + link("plan")));
    lines.add(row("plan", "FileAccessed", "15:00", ""));
    // Labelled after the link was created, then renamed.
    lines.add(row("deal", "AnonymousLinkCreated", "09:00", link("deal")));
    lines.add(row("deal", "FileSensitivityLabelApplied", "12:00", LABEL.formatted(3)));
    lines.add(row("deal", "FileRenamed", "13:00", "\"DestinationFileName\":\"merger.docx\","));
    // Named people outside.
    lines.add(row("list", "SharingSet", "11:00", LABEL.formatted(2) + guest("eve@rival.example")));
    lines.add(row("menu", "SharingSet", "11:30", LABEL.formatted(1) + guest("eve@rival.example")));
    // An unknown label.
    lines.add(row("scan", "AnonymousLinkCreated", "08:00", link("scan")));
    // No longer exposed: link removed, file deleted, share revoked.
    lines.add(row("gone", "AnonymousLinkCreated", "10:00", LABEL.formatted(3) + link("gone")));
    lines.add(row("gone", "AnonymousLinkRemoved", "10:30", link("gone")));
    lines.add(row("bin", "AnonymousLinkCreated", "10:00", LABEL.formatted(3) + link("bin")));
    lines.add(row("bin", "FileRecycled", "10:30", ""));
    lines.add(row("back", "SharingSet", "10:00", LABEL.formatted(3) + guest("eve@rival.example")));
    lines.add(row("back", "SharingRevoked", "10:30", guest("eve@rival.example")));
    // A link with an unknown audience.
    lines.add(row("maybe", "SecureLinkCreated", "10:00", LABEL.formatted(2) + link("maybe")));
    // Within the organisation.
    lines.add(row("ours", "CompanyLinkCreated", "10:00", LABEL.formatted(3) + link("ours")));
    return lines;
  }

  private static String link(String name) {
    return LINK.formatted(name);
  }

  private static String guest(String name) {
    return "\"TargetUserOrGroupType\":\"Guest\",\"TargetUserOrGroupName\":\"%s\",".formatted(name);
  }

  private static String row(String file, String operation, String time, String more) {
    return String.format(
        Locale.ROOT,
        "{\"CreationTime\":\"2026-03-02T%3$s:00\",\"Id\":\"%1$s-%2$s\",\"Operation\":\"%2$s\",%4$s"
            + "\"RecordType\":14,\"OrganizationId\":\"tenant-1\",\"UserId\":\"ana@contoso.example\","
            + "\"UserType\":0,\"Workload\":\"SharePoint\",\"ItemType\":\"File\","
            + "\"ListItemUniqueId\":\"%1$s\",\"SourceFileName\":\"%1$s.docx\","
            + "\"SourceRelativeUrl\":\"Docs\",\"SiteUrl\":\"https://contoso.example/sites/a/\","
            + "\"ObjectId\":\"https://contoso.example/sites/a/Docs/%1$s.docx\"}",
        file,
        operation,
        time,
        more);
  }
}
