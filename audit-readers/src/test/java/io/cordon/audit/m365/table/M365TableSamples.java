package io.cordon.audit.m365.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.m365.M365Samples;
import java.util.List;
import java.util.Locale;

/** Invented rows of the tables in which collectors store Microsoft 365 records. */
public final class M365TableSamples {
  private static final String DRIVE =
      "https://northwind-my.sharepoint.com/personal/ana_northwind_example/";

  private M365TableSamples() {}

  /** One of each kind. */
  public static List<ObjectNode> all() {
    return List.of(
        officeActivity("FileDownloaded"),
        officeActivity("SharingSet")
            .put("Event_Data", "<Permissions granted>Contribute</Permissions granted>")
            .put("TargetUserOrGroupName", "Eve@Fabrikam.example")
            .put("TargetUserOrGroupType", "Guest"),
        customTable("FileSensitivityLabelChanged"),
        lowerCase(M365Samples.file("FileUploaded")),
        lowerCase(M365Samples.signIn("UserLoggedIn")),
        signIn("0"),
        signIn("50126"),
        graphSignIn(),
        cloudApp("FileDownloaded"),
        alert());
  }

  /** A row of Sentinel's OfficeActivity, as a browser exports it. */
  static ObjectNode officeActivity(String operation) {
    return TestReader.JSON
        .createObjectNode()
        .put("TenantId", "99999999-0000-0000-0000-000000000000")
        .put("RecordType", "SharePointFileOperation")
        .put("TimeGenerated [UTC]", "3/1/2026, 9:30:00.000 AM")
        .put("Start_Time [UTC]", "3/1/2026, 9:41:00.000 AM")
        .put("Operation", operation)
        .put("OrganizationId", M365Samples.TENANT)
        .put("OrganizationId_", M365Samples.TENANT)
        .put("UserType", "Regular")
        .put("UserKey", "i:0h.f|membership|1003bffd@live.com")
        .put("OfficeWorkload", "OneDrive")
        .put("OfficeObjectId", DRIVE + "Documents/plan.docx")
        .put("UserId", "Ana@Northwind.example")
        .put("UserId_", "Ana@Northwind.example")
        .put("ClientIP", "198.51.100.7")
        .put("ItemType", "File")
        .put("Site_Url", DRIVE)
        .put("SourceRelativeUrl", "Documents")
        .put("SourceFileName", "plan.docx")
        .put("OfficeId", "id-" + operation)
        .put("Type", "OfficeActivity");
  }

  /** A row of a custom log table, which adds a type to every name. */
  static ObjectNode customTable(String operation) {
    return TestReader.JSON
        .createObjectNode()
        .put("TimeGenerated [UTC]", "2026-03-01T10:00:00Z")
        .put("CreationTime_t [UTC]", "2026-03-01T09:30:00Z")
        .put("Id_g", "id-" + operation)
        .put("Operation_s", operation)
        .put("OrganizationId_g", M365Samples.TENANT)
        .put("RecordType_d", 6)
        .put("UserType_d", 0)
        .put("Workload_s", "SharePoint")
        .put("UserId_s", "ana@northwind.example")
        .put("ClientIP_s", "198.51.100.7")
        .put("ItemType_s", "File")
        .put("ListItemUniqueId_g", M365Samples.ITEM)
        .put("SiteUrl_s", M365Samples.SITE)
        .put("SourceRelativeUrl_s", "Shared Documents/Q3")
        .put("SourceFileName_s", "plan.docx")
        .put("FileSizeBytes_d", 42)
        .put("AppAccessContext_AADSessionId_g", "s-1")
        .put("Common_ApplicationName_s", "Scanner")
        .put("SensitivityLabelEventData_SensitivityLabelId_g", label('b'))
        .put("SensitivityLabelEventData_OldSensitivityLabelId_g", label('a'))
        .put("SensitivityLabelEventData_LabelEventType_d", 2);
  }

  static String label(char digit) {
    return "00000000-0000-0000-0000-".replace('0', digit) + String.valueOf(digit).repeat(12);
  }

  /** A native record with all names in lower case. */
  static ObjectNode lowerCase(ObjectNode record) {
    ObjectNode row = TestReader.JSON.createObjectNode();
    record
        .properties()
        .forEach(field -> row.set(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
    return row;
  }

  /** A row of Sentinel's SigninLogs, as a browser exports it. */
  static ObjectNode signIn(String resultType) {
    return TestReader.JSON
        .createObjectNode()
        .put("TenantId", "99999999-0000-0000-0000-000000000000")
        .put("OperationName", "Sign-in activity")
        .put("Category", "SignInLogs")
        .put("ResultType", resultType)
        .put("CreatedDateTime [UTC]", "3/1/2026, 9:30:00.221 AM")
        .put("Id", "sign-in-" + resultType)
        .put("AppDisplayName", "Portal")
        .put("AppId", "abababab-0000-0000-0000-000000000000")
        .put("IPAddress", "198.51.100.7")
        .put("Status_dynamic", "{\"errorCode\":" + resultType + "}")
        .put("UserAgent", "Edge")
        .put("UserId", "77777777-0000-0000-0000-000000000000")
        .put("UserPrincipalName", "Ana@Northwind.example")
        .put("UserType", "Member")
        .put("AADTenantId", M365Samples.TENANT)
        .put("Type", "SigninLogs");
  }

  /** A sign-in of Microsoft Graph, as the directory's diagnostic settings wrap it. */
  static ObjectNode graphSignIn() {
    ObjectNode wrapped =
        TestReader.JSON
            .createObjectNode()
            .put("time", "2026-03-01T09:31:00Z")
            .put("operationName", "Sign-in activity")
            .put("category", "SignInLogs");
    ObjectNode signIn =
        wrapped
            .putObject("properties")
            .put("id", "graph-1")
            .put("createdDateTime", "2026-03-01T09:30:00Z")
            .put("userPrincipalName", "eve@fabrikam.example")
            .put("userId", "88888888-0000-0000-0000-000000000000")
            .put("userType", "guest")
            .put("appId", "abababab-0000-0000-0000-000000000000")
            .put("appDisplayName", "Portal")
            .put("ipAddress", "198.51.100.7")
            .put("resourceTenantId", M365Samples.TENANT);
    signIn.putObject("status").put("errorCode", 50126).put("failureReason", "Invalid password");
    return wrapped;
  }

  /** A row of Defender's CloudAppEvents, without the native record. */
  static ObjectNode cloudApp(String actionType) {
    return TestReader.JSON
        .createObjectNode()
        .put("Timestamp", "2026-03-01T09:30:00Z")
        .put("ActionType", actionType)
        .put("Application", "Microsoft SharePoint Online")
        .put("ApplicationId", 20892)
        .put("AccountObjectId", "77777777-0000-0000-0000-000000000000")
        .put("AccountId", "ana@northwind.example")
        .put("AccountType", "Regular")
        .put("IsExternalUser", false)
        .put("IPAddress", "198.51.100.7")
        .put("UserAgent", "Edge")
        .put("ObjectName", M365Samples.SITE + "/Shared Documents/plan.docx")
        .put("ObjectType", "File")
        .put("ObjectId", M365Samples.ITEM)
        .put("ReportId", "98261974_20892_cloud-1")
        .putNull("RawEventData");
  }

  /** An alert of Microsoft Graph. */
  static ObjectNode alert() {
    return TestReader.JSON
        .createObjectNode()
        .put("id", "alert-1")
        .put("title", "Anonymous address")
        .put("severity", "medium")
        .put("serviceSource", "microsoftDefenderForCloudApps")
        .put("createdDateTime", "2026-03-01T09:30:00.438Z");
  }
}
