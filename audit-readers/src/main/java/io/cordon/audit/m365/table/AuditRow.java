package io.cordon.audit.m365.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A row with the fields of a native audit record under other names: Sentinel's OfficeActivity,
 * custom log tables, collectors that write all names in lower case.
 */
final class AuditRow implements RowKind {
  private static final Set<String> REQUIRED_WITH_OPERATION =
      Set.of(
          "creationtime",
          "eventcreationtime",
          "recordtype",
          "auditlogrecordtype",
          "workload",
          "officeworkload",
          "officeid");

  private static final List<String> PAIRS =
      List.of("Actor", "ExtendedProperties", "DeviceProperties");

  /** The numbers of Microsoft's kinds of user, which some tables write as words. */
  private static final Map<String, String> USER_TYPES =
      Map.of(
          "regular", "0",
          "reserved", "1",
          "admin", "2",
          "dcadmin", "3",
          "system", "4",
          "application", "5",
          "serviceprincipal", "6",
          "custompolicy", "7",
          "systempolicy", "8",
          "guest", "10");

  private static final List<NativeField> FIELDS = fields();

  /**
   * A field of the native record.
   *
   * @param path its name, after the name of the object that contains it, if any
   * @param columns bare names of the columns that may hold it, the best first
   */
  private record NativeField(List<String> path, List<String> columns) {
    static NativeField of(String name, String... others) {
      List<String> columns = new ArrayList<>(List.of(others));
      columns.add(0, name.replace(".", "").toLowerCase(Locale.ROOT));
      return new NativeField(List.of(name.split("\\.")), List.copyOf(columns));
    }
  }

  private static List<NativeField> fields() {
    List<NativeField> fields = new ArrayList<>();
    // A log table's own time is the event's, unless the row has another one.
    fields.add(
        NativeField.of(
            "CreationTime", "eventcreationtime", "timegenerated", "starttime", "createddatetime"));
    fields.add(NativeField.of("Id", "officeid"));
    fields.add(NativeField.of("ObjectId", "officeobjectid"));
    fields.add(NativeField.of("Workload", "officeworkload", "service"));
    fields.add(NativeField.of("UserId", "userprincipalname"));
    fields.add(NativeField.of("RecordType", "auditlogrecordtype"));
    fields.add(NativeField.of("ApplicationId", "appid"));
    plain(fields, "Operation", "OrganizationId", "ResultStatus", "UserKey");
    plain(fields, "ClientIP", "ActorIpAddress", "ClientIPAddress", "UserAgent", "CorrelationId");
    plain(fields, "ApplicationDisplayName", "ClientAppId", "ClientAppName", "UserSessionId");
    plain(fields, "SessionId", "ItemType", "ListItemUniqueId", "ItemUniqueId", "SiteUrl");
    plain(fields, "SourceRelativeUrl", "SourceFileName", "ItemName", "FileSizeBytes");
    plain(fields, "DestinationRelativeUrl", "DestinationFileName", "FileSyncBytesCommitted");
    plain(fields, "EventData", "TargetUserOrGroupName", "TargetUserOrGroupType", "Permission");
    plain(fields, "SharingLinkScope", "UniqueSharingId", "SourceLabel", "DestinationLabel");
    plain(fields, "SensitivityLabelId", "OldSensitivityLabelId", "LabelEventType");
    plain(fields, "SensitivityLabelName", "OldSensitivityLabelName", "ModifiedProperties");
    plain(fields, "SensitivityLabelEventData.SensitivityLabelId");
    plain(fields, "SensitivityLabelEventData.OldSensitivityLabelId");
    plain(fields, "SensitivityLabelEventData.LabelEventType");
    plain(fields, "AppAccessContext.AADSessionId", "AppAccessContext.ClientAppId");
    plain(fields, "AppAccessContext.ClientAppName");
    plain(fields, "Common.ApplicationId", "Common.ApplicationName");
    plain(fields, "ZipFileName", "MachineId", "DeviceName", "ClientRegion", "AppIdentity");
    plain(fields, "CopilotEventData", "AgentName", "SharePointMetaData", "PolicyDetails");
    plain(fields, "Application", "TargetDomain", "TargetFilePath", "TargetPrinterName");
    plain(fields, "RemovableMediaDeviceAttributes", "PolicyMatchInfo", "EnforcementMode");
    plain(fields, "SensitivityLabelIds", "FileSize", "FileExtension");
    return List.copyOf(fields);
  }

  private static void plain(List<NativeField> fields, String... names) {
    for (String name : names) {
      fields.add(NativeField.of(name));
    }
  }

  @Override
  public boolean fits(Set<String> names) {
    return names.contains("operation")
        && names.stream().anyMatch(REQUIRED_WITH_OPERATION::contains);
  }

  @Override
  public ObjectNode record(NormalisedColumns columns) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (NativeField field : FIELDS) {
      String text = columns.first(field.columns);
      if (text != null) {
        boolean within = field.path.size() > 1;
        ObjectNode target = within ? record.withObjectProperty(field.path.get(0)) : record;
        target.put(field.path.get(field.path.size() - 1), text);
      }
    }
    for (String list : PAIRS) {
      String bare = list.toLowerCase(Locale.ROOT);
      String text = columns.first(bare);
      if (text != null) {
        record.put(list, text);
      } else {
        columns.copyPairs(bare, record.putArray(list));
      }
    }
    putUserType(record, columns.first("usertype"));
    return record;
  }

  static void putUserType(ObjectNode record, String type) {
    if (type != null) {
      record.put("UserType", USER_TYPES.getOrDefault(type.strip().toLowerCase(Locale.ROOT), type));
    }
  }
}
