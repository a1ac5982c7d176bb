package io.cordon.cli.faults;

import io.cordon.harness.topic.FeedRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Audit records of Microsoft 365; the key of each is the file that it is about.
 *
 * @param time when the acts happen; ids follow from it
 * @param clock how far the clock is ahead that dates the records
 */
record MicrosoftRows(Instant time, Duration clock) {
  static final String GENERAL = "11111111-0000-0000-0000-000000000001";
  static final String CONFIDENTIAL = "11111111-0000-0000-0000-000000000002";

  /** A Confidential file shared with an external person: the three rows of one act. */
  List<FeedRecord> sensitiveShare(String file) {
    return share(file, time, CONFIDENTIAL);
  }

  /** A label lowered, and half an hour later the file shared with an external person. */
  List<FeedRecord> loweredThenShared(String file) {
    String change =
        """
        "SensitivityLabelEventData":{"OldSensitivityLabelId":"%s","SensitivityLabelId":"%s"},"""
            .formatted(CONFIDENTIAL, GENERAL);
    List<FeedRecord> rows = new ArrayList<>();
    rows.add(row("ana", file, "FileSensitivityLabelChanged", 83, time, change));
    rows.addAll(share(file, time.plusSeconds(1800), GENERAL));
    return rows;
  }

  /** A user downloads one file several times, a second apart. */
  List<FeedRecord> downloads(String user, String file, int count) {
    List<FeedRecord> rows = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      rows.add(row(user, file, "FileDownloaded", 6, time.plusSeconds(number), ""));
    }
    return rows;
  }

  FeedRecord sensitiveDownload(String user, String file) {
    return row(user, file, "FileDownloaded", 6, time, label(CONFIDENTIAL));
  }

  FeedRecord open(String file) {
    return row("ana", file, "FileAccessed", 6, time, "");
  }

  private List<FeedRecord> share(String file, Instant at, String label) {
    String act = "\"CorrelationId\":\"act-%s\",".formatted(file) + label(label);
    String group = target("SharePointGroup", "SharingLinks." + file + ".Flexible.link-" + file);
    String guest = target("Guest", "guest-" + file + "@outside.example");
    return List.of(
        row("ana", file, "SharingSet", 14, at, act + group),
        row("ana", file, "SecureLinkCreated", 14, at, act),
        row("ana", file, "AddedToSecureLink", 14, at, act + guest));
  }

  private static String label(String id) {
    return "\"SensitivityLabelId\":\"%s\",".formatted(id);
  }

  private static String target(String type, String name) {
    return "\"TargetUserOrGroupType\":\"%s\",\"TargetUserOrGroupName\":\"%s\","
        .formatted(type, name);
  }

  private FeedRecord row(
      String user, String file, String operation, int type, Instant at, String more) {
    String json =
        """
        {"CreationTime":"%7$s","Id":"%2$s-%4$s-%3$s","Operation":"%4$s","RecordType":%5$d,%6$s\
        "OrganizationId":"tenant-1","UserId":"%1$s@contoso.example","UserType":0,\
        "Workload":"SharePoint","ClientIP":"192.0.2.7","ItemType":"File","ListItemUniqueId":"%2$s",\
        "SourceFileName":"%2$s.docx","ObjectId":"https://contoso.example/sites/a/Docs/%2$s.docx"}""";
    return FeedRecord.of(
        file,
        json.formatted(user, file, second(at), operation, type, more, second(at.plus(clock))));
  }

  private static String second(Instant time) {
    return time.toString().substring(0, 19);
  }
}
