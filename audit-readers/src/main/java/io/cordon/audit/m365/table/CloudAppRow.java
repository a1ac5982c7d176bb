package io.cordon.audit.m365.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.UnreadableRecordException;
import java.util.Locale;
import java.util.Set;

/**
 * A row of Defender's hunting tables without the native record. The columns of CloudAppEvents are
 * enough to restore it; the other tables are about computers.
 */
final class CloudAppRow implements RowKind {
  /** Clouds whose events have too little in the columns: neither recipients nor audience. */
  private static final Set<String> OTHER_CLOUDS =
      Set.of("box", "dropbox", "dropbox business", "g suite", "google drive", "google workspace");

  @Override
  public boolean fits(Set<String> names) {
    return names.contains("actiontype")
        && names.contains("reportid")
        && (names.contains("timestamp") || names.contains("timegenerated"));
  }

  @Override
  public ObjectNode record(NormalisedColumns columns) throws UnreadableRecordException {
    String application = columns.first("application");
    if (application != null && OTHER_CLOUDS.contains(application.toLowerCase(Locale.ROOT))) {
      String sentence =
          "The event of "
              + application
              + " is in the column RawEventData, which is missing or empty; query it too.";
      throw new UnreadableRecordException("incomplete", sentence);
    }
    String name = columns.first("objectname");
    String id = columns.first("objectid");
    boolean namedByUrl = name != null && name.contains("://");
    boolean knownByUrl = id != null && id.contains("://");
    ObjectNode record =
        JsonNodeFactory.instance
            .objectNode()
            .put("Operation", columns.first("actiontype"))
            .put("CreationTime", columns.first("timestamp", "timegenerated"))
            .put("Id", eventId(columns.first("reportid")))
            .put("Workload", workload(application))
            .put("UserId", columns.first("accountid", "accountobjectid"))
            .put("UserKey", columns.first("accountobjectid"))
            .put("ClientIP", columns.first("ipaddress"))
            .put("UserAgent", columns.first("useragent"))
            .put("ItemType", columns.first("objecttype"))
            .put("ObjectId", knownByUrl ? id : namedByUrl ? name : null)
            .put("ListItemUniqueId", knownByUrl ? null : id)
            .put("ItemName", namedByUrl ? null : name);
    StatedLocation.ofCloudApp(columns, record);
    record.put("ApplicationId", columns.first("oauthappid"));
    boolean guest = "true".equalsIgnoreCase(columns.first("isexternaluser"));
    AuditRow.putUserType(record, guest ? "guest" : columns.first("accounttype"));
    return record;
  }

  /** The last part is the id of the native record: {@code 98261974_28375_<id>}. */
  private static String eventId(String reportId) {
    return reportId == null ? null : reportId.substring(reportId.lastIndexOf('_') + 1);
  }

  private static String workload(String application) {
    return switch (application == null ? "" : application) {
      case "Microsoft SharePoint Online" -> "SharePoint";
      case "Microsoft OneDrive for Business" -> "OneDrive";
      case "Microsoft Exchange Online" -> "Exchange";
      case "Microsoft Teams" -> "MicrosoftTeams";
      case "Microsoft 365", "Office 365" -> null;
      case "" -> "Endpoint";
      default -> application;
    };
  }
}
