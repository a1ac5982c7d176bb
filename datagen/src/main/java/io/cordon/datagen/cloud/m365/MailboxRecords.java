package io.cordon.datagen.cloud.m365;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.TextBuffer;
import java.io.IOException;

/** Records of mail and meetings: no file activity, and a large part of every log. */
final class MailboxRecords {
  private static final SerializedString ADDRESS = new SerializedString("ClientIPAddress");
  private static final SerializedString MAILBOX = new SerializedString("MailboxGuid");
  private static final SerializedString OWNER = new SerializedString("MailboxOwnerUPN");
  private static final SerializedString FOLDERS = new SerializedString("Folders");
  private static final SerializedString FOLDER_ITEMS = new SerializedString("FolderItems");
  private static final SerializedString MESSAGE = new SerializedString("InternetMessageId");
  private static final Fragment OF_MAILBOX =
      Fragment.builder()
          .text("ResultStatus", "Succeeded")
          .text("ClientInfoString", "Client=OWA;Action=ViaProxy")
          .flag("ExternalAccess", false)
          .number("InternalLogonType", 0)
          .number("LogonType", 0)
          .member("OperationProperties", "[{\"Name\":\"MailAccessType\",\"Value\":\"Bind\"}]")
          .build();
  private static final Fragment INBOX = Fragment.builder().text("Path", "\\Inbox").build();
  private static final Fragment COUNT = Fragment.builder().number("OperationCount", 1).build();

  private final M365Head head;
  private final Fragment organisation;

  MailboxRecords(M365Head head) {
    this.head = head;
    organisation = Fragment.builder().text("OrganizationName", head.domain()).build();
  }

  /** Mail was read or sent. */
  void writeMail(JsonGenerator json, Act act, boolean sent) throws IOException {
    M365RecordType type = sent ? M365RecordType.MAIL_ITEM : M365RecordType.MAIL_ACCESS;
    head.writeObject(json, act, type, sent ? "Send" : "MailItemsAccessed", "Exchange");
    json.writeFieldName(ADDRESS);
    head.address(act).write(json);
    OF_MAILBOX.write(json);
    json.writeFieldName(MAILBOX);
    head.text().guid(act.actor().key(), M365Ids.USER).write(json);
    json.writeFieldName(OWNER);
    head.names().addPrincipal(head.text(), act.actor()).write(json);
    organisation.write(json);
    writeMessage(json, act);
    COUNT.write(json);
  }

  private void writeMessage(JsonGenerator json, Act act) throws IOException {
    json.writeFieldName(FOLDERS);
    json.writeStartArray();
    json.writeStartObject();
    json.writeFieldName(FOLDER_ITEMS);
    json.writeStartArray();
    json.writeStartObject();
    json.writeFieldName(MESSAGE);
    TextBuffer id = head.text().add('<').guid(act.key(), M365Ids.MESSAGE);
    id.add("@mail.").add(head.domain()).add('>').write(json);
    json.writeEndObject();
    json.writeEndArray();
    INBOX.write(json);
    json.writeEndObject();
    json.writeEndArray();
  }

  /** Somebody joined a call. */
  void writeCall(JsonGenerator json, Act act) throws IOException {
    head.writeObject(json, act, M365RecordType.TEAMS, "TeamsSessionStarted", "MicrosoftTeams");
    json.writeFieldName("ClientIP");
    json.writeString(act.visit().address());
    json.writeStringField("ObjectId", "Unknown (Unknown)");
    json.writeStringField("ItemName", "");
  }
}
