package io.cordon.cli.wholejob;

import io.cordon.harness.topic.FeedRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Native audit records of Microsoft 365 and Box; the key of each is the file that it is about. */
final class AuditRows {
  static final String ORGANISATION =
      """
      domains: [contoso.example]
      labels:
        - {name: General, ids: {m365: 11111111-0000-0000-0000-000000000001}}
        - {name: Confidential, ids: {m365: 11111111-0000-0000-0000-000000000002}}
      """;

  private static final String GENERAL = "11111111-0000-0000-0000-000000000001";
  private static final String CONFIDENTIAL = "11111111-0000-0000-0000-000000000002";

  private AuditRows() {}

  /** A file shared with an external person, as the three rows that Microsoft 365 writes. */
  static List<FeedRecord> externalShare(String file, Instant time, String label) {
    String group = "SharingLinks." + file + ".Flexible.link-" + file;
    String to = "guest-" + file + "@outside.example";
    return List.of(
        share(file, "SharingSet", time, label, target("SharePointGroup", group)),
        share(file, "SecureLinkCreated", time, label, ""),
        share(file, "AddedToSecureLink", time, label, target("Guest", to)));
  }

  static List<FeedRecord> sensitiveShare(String file, Instant time) {
    return externalShare(file, time, CONFIDENTIAL);
  }

  /** A label lowered, and one hour later the file shared with an external person. */
  static List<FeedRecord> loweredThenShared(String file, Instant time) {
    String change =
        "\"SensitivityLabelEventData\":{\"OldSensitivityLabelId\":\"%s\",\"SensitivityLabelId\":\"%s\"},"
            .formatted(CONFIDENTIAL, GENERAL);
    List<FeedRecord> rows = new ArrayList<>();
    rows.add(row(file, "FileSensitivityLabelChanged", 83, time, "label-" + file, change));
    rows.addAll(externalShare(file, time.plusSeconds(3600), GENERAL));
    return rows;
  }

  /** An external person invited to a sensitive file in Box, whose record contains the label. */
  static FeedRecord invitationInBox(String file, Instant time) {
    String json =
        "{\"type\":\"event\",\"event_id\":\"invite-%s\",\"event_type\":\"COLLABORATION_INVITE\","
            + "\"created_at\":\"%s\",\"created_by\":{\"id\":\"7\",\"login\":\"ana@contoso.example\"},"
            + "\"source\":{\"item_type\":\"file\",\"item_id\":\"%s\",\"item_name\":\"%s.docx\","
            + "\"classification\":{\"name\":\"Confidential\"}},"
            + "\"accessible_by\":{\"type\":\"user\",\"id\":\"9\",\"login\":\"eve@outside.example\"}}";
    return FeedRecord.of(file, json.formatted(file, time, file, file));
  }

  static FeedRecord download(String file, Instant time) {
    return row(file, "FileDownloaded", 6, time, "download-" + file + time.getEpochSecond(), "");
  }

  private static FeedRecord share(
      String file, String operation, Instant time, String label, String more) {
    String correlation = "\"CorrelationId\":\"correlation-%s\",".formatted(file);
    String labelled = "\"SensitivityLabelId\":\"%s\",".formatted(label);
    return row(file, operation, 14, time, operation + "-" + file, correlation + labelled + more);
  }

  private static String target(String type, String name) {
    return "\"TargetUserOrGroupType\":\"%s\",\"TargetUserOrGroupName\":\"%s\","
        .formatted(type, name);
  }

  private static FeedRecord row(
      String file, String operation, int recordType, Instant time, String id, String more) {
    String json =
        String.format(
            Locale.ROOT,
            "{\"CreationTime\":\"%s\",\"Id\":\"%s\",\"Operation\":\"%s\",\"RecordType\":%d,%s"
                + "\"OrganizationId\":\"tenant-1\",\"UserId\":\"ana@contoso.example\",\"UserType\":0,"
                + "\"Workload\":\"SharePoint\",\"ClientIP\":\"192.0.2.7\",\"ItemType\":\"File\","
                + "\"ListItemUniqueId\":\"%s\",\"SourceFileName\":\"%s.docx\","
                + "\"ObjectId\":\"https://contoso.example/sites/a/Docs/%s.docx\"}",
            time.toString().substring(0, 19),
            id,
            operation,
            recordType,
            more,
            file,
            file,
            file);
    return FeedRecord.of(file, json);
  }
}
