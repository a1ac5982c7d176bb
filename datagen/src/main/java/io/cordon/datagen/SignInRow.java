package io.cordon.datagen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A row of record type 15: somebody signed in, or failed to. */
record SignInRow(RowHead head, boolean succeeded) implements Row {
  private static final String SHAREPOINT_ONLINE = "00000003-0000-0ff1-ce00-000000000000";

  @Override
  public String operation() {
    return succeeded ? "UserLoggedIn" : "UserLoginFailed";
  }

  @Override
  public int recordType() {
    return 15;
  }

  @Override
  public String workload() {
    return "AzureActiveDirectory";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStringField("ResultStatus", "Success"); // also on failure: the request was answered
    json.writeStringField("ClientIP", head.clientIp());
    json.writeStringField("ObjectId", SHAREPOINT_ONLINE);
    json.writeNumberField("AzureActiveDirectoryEventType", 1);
    json.writeArrayFieldStart("ExtendedProperties");
    property(json, "ResultStatusDetail", "Success");
    property(json, "UserAgent", head.device().userAgent());
    property(json, "RequestType", "OAuth2:Authorize");
    json.writeEndArray();
    json.writeArrayFieldStart("ModifiedProperties");
    json.writeEndArray();
    json.writeArrayFieldStart("Actor");
    identity(json, head.account().objectId(), 0);
    identity(json, head.account().userId(), 5);
    json.writeEndArray();
    json.writeStringField("ActorIpAddress", head.clientIp());
    json.writeStringField("InterSystemsId", head.correlation().toString());
    json.writeStringField("IntraSystemId", head.id().toString());
    json.writeStringField("SupportTicketId", "");
    json.writeArrayFieldStart("Target");
    identity(json, SHAREPOINT_ONLINE, 0);
    json.writeEndArray();
    json.writeStringField("ApplicationId", SHAREPOINT_ONLINE);
    json.writeArrayFieldStart("DeviceProperties");
    property(json, "OS", head.device().os());
    property(json, "BrowserType", head.device().browser());
    property(json, "IsCompliantAndManaged", head.device().managed() ? "True" : "False");
    property(json, "SessionId", head.session().toString());
    json.writeEndArray();
    json.writeStringField("ErrorNumber", succeeded ? "0" : "50126");
    if (!succeeded) {
      json.writeStringField("LogonError", "InvalidUserNameOrPassword");
    }
  }

  private static void property(JsonGenerator json, String name, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField("Name", name);
    json.writeStringField("Value", value);
    json.writeEndObject();
  }

  private static void identity(JsonGenerator json, String id, int type) throws IOException {
    json.writeStartObject();
    json.writeStringField("ID", id);
    json.writeNumberField("Type", type);
    json.writeEndObject();
  }
}
