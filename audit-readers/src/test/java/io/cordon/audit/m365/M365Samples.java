package io.cordon.audit.m365;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import java.util.List;

/** Invented Microsoft 365 records of an organisation that does not exist. */
public final class M365Samples {
  public static final String TENANT = "11111111-2222-3333-4444-555555555555";
  public static final String ITEM = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
  public static final String SITE = "https://northwind.sharepoint.com/sites/plans";

  private M365Samples() {}

  /** A file operation on {@code Shared Documents/Q3/plan.docx} by Ana. */
  public static ObjectNode file(String operation) {
    return TestReader.JSON
        .createObjectNode()
        .put("CreationTime", "2026-03-01T09:30:00")
        .put("Id", "id-" + operation)
        .put("Operation", operation)
        .put("OrganizationId", TENANT)
        .put("RecordType", 6)
        .put("UserKey", "i:0h.f|membership|1003bffd@live.com")
        .put("UserType", 0)
        .put("Workload", "SharePoint")
        .put("ClientIP", "198.51.100.7")
        .put("UserId", "Ana@Northwind.example")
        .put("CorrelationId", "C0FFEE00-0000-0000-0000-000000000001")
        .put("ItemType", "File")
        .put("ListItemUniqueId", ITEM)
        .put("UserAgent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)")
        .put("ObjectId", SITE + "/Shared Documents/Q3/plan.docx")
        .put("SiteUrl", SITE + "/")
        .put("SourceRelativeUrl", "Shared Documents/Q3")
        .put("SourceFileName", "plan.docx")
        .put("SourceFileExtension", "docx");
  }

  /** A sharing operation on the same file, with the path in the form of sharing records. */
  public static ObjectNode sharing(String operation) {
    return file(operation)
        .put("RecordType", 14)
        .put("SiteUrl", SITE)
        .put("SourceRelativeUrl", "Shared Documents/Q3/plan.docx")
        .put(
            "EventData", "<Type>Edit</Type><MembersCanShareApplied>False</MembersCanShareApplied>");
  }

  /** A sign-in by Ana. */
  public static ObjectNode signIn(String operation) {
    ObjectNode record =
        TestReader.JSON
            .createObjectNode()
            .put("CreationTime", "2026-03-01T08:00:00")
            .put("Id", "id-" + operation)
            .put("Operation", operation)
            .put("OrganizationId", TENANT)
            .put("RecordType", 15)
            .put("UserKey", "77777777-0000-0000-0000-000000000000")
            .put("UserType", 0)
            .put("Workload", "AzureActiveDirectory")
            .put("ClientIP", "198.51.100.7")
            .put("ActorIpAddress", "198.51.100.7")
            .put("UserId", "ana@northwind.example")
            .put("ApplicationId", "abababab-0000-0000-0000-000000000000");
    record.putArray("Actor").addObject().put("ID", "ana@northwind.example").put("Type", 5);
    record.putArray("ExtendedProperties").addObject().put("Name", "UserAgent").put("Value", "Edge");
    record.putArray("DeviceProperties").addObject().put("Name", "SessionId").put("Value", "s-1");
    return record;
  }

  /** A record of a mailbox. */
  public static ObjectNode mailbox() {
    return TestReader.JSON
        .createObjectNode()
        .put("CreationTime", "2026-03-01T08:00:00")
        .put("Id", "id-mail")
        .put("Operation", "MailItemsAccessed")
        .put("RecordType", 50)
        .put("Workload", "Exchange")
        .put("UserId", "ana@northwind.example");
  }

  /** One of each kind. */
  public static List<ObjectNode> all() {
    return List.of(
        file("FileDownloaded"),
        file("FileRenamed"),
        file("FileSensitivityLabelChanged"),
        sharing("AddedToSecureLink"),
        signIn("UserLoggedIn"),
        TestReader.JSON.createObjectNode().set("raw", mailbox()));
  }
}
