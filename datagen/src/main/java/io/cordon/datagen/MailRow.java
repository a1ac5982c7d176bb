package io.cordon.datagen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A row of record type 50: somebody's mail was read. No file activity, but much of every log. */
record MailRow(RowHead head) implements Row {

  @Override
  public String operation() {
    return "MailItemsAccessed";
  }

  @Override
  public int recordType() {
    return 50;
  }

  @Override
  public String workload() {
    return "Exchange";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    String id = head.correlation().toString();
    json.writeStringField("ResultStatus", "Succeeded");
    json.writeStringField("ClientIPAddress", head.clientIp());
    json.writeStringField("ClientInfoString", "Client=OWA;Action=ViaProxy");
    json.writeBooleanField("ExternalAccess", false);
    json.writeNumberField("InternalLogonType", 0);
    json.writeNumberField("LogonType", 0);
    json.writeStringField("MailboxGuid", head.account().objectId());
    json.writeStringField("MailboxOwnerUPN", head.account().userId());
    json.writeArrayFieldStart("OperationProperties");
    json.writeStartObject();
    json.writeStringField("Name", "MailAccessType");
    json.writeStringField("Value", "Bind");
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringField("OrganizationName", SyntheticOrganisation.DOMAIN);
    json.writeArrayFieldStart("Folders");
    json.writeStartObject();
    json.writeArrayFieldStart("FolderItems");
    json.writeStartObject();
    json.writeStringField("InternetMessageId", "<" + id + "@mail.northwind-insurance.example>");
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringField("Path", "\\Inbox");
    json.writeEndObject();
    json.writeEndArray();
    json.writeNumberField("OperationCount", 1);
  }
}
