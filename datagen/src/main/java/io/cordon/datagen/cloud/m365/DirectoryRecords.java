package io.cordon.datagen.cloud.m365;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.model.activity.Outcome;
import java.io.IOException;

/** The directory's records: sign-ins, consent to an application, changes of accounts. */
final class DirectoryRecords {
  private static final String SERVICE = "AzureActiveDirectory";
  private static final String SHAREPOINT_ONLINE = "00000003-0000-0ff1-ce00-000000000000";

  private final M365Head head;

  DirectoryRecords(M365Head head) {
    this.head = head;
  }

  void writeSignIn(JsonGenerator json, Act act) throws IOException {
    Visit visit = act.visit();
    boolean succeeded = act.outcome() == Outcome.SUCCESS;
    String operation = succeeded ? "UserLoggedIn" : "UserLoginFailed";
    head.writeObject(json, act, M365RecordType.SIGN_IN, operation, SERVICE);
    json.writeStringField("ResultStatus", "Success"); // also on failure: the request was answered
    json.writeStringField("ClientIP", visit.address());
    json.writeStringField("ObjectId", SHAREPOINT_ONLINE);
    json.writeNumberField("AzureActiveDirectoryEventType", 1);
    json.writeArrayFieldStart("ExtendedProperties");
    property(json, "ResultStatusDetail", "Success");
    property(json, "UserAgent", userAgent(visit));
    property(json, "RequestType", "OAuth2:Authorize");
    json.writeEndArray();
    json.writeArrayFieldStart("ModifiedProperties");
    json.writeEndArray();
    writeActor(json, act.actor());
    json.writeStringField("ActorIpAddress", visit.address());
    writeSystems(json, act);
    json.writeArrayFieldStart("Target");
    identity(json, SHAREPOINT_ONLINE, 0);
    json.writeEndArray();
    json.writeStringField("ApplicationId", applicationId(visit));
    writeDevice(json, visit);
    json.writeStringField("ErrorNumber", succeeded ? "0" : "50126");
    if (!succeeded) {
      json.writeStringField("LogonError", "InvalidUserNameOrPassword");
    }
  }

  private String userAgent(Visit visit) {
    M365Platform platform = M365Platform.of(visit.program(), visit.device());
    String agent = head.program(visit.program()).userAgent(platform);
    return agent == null ? "" : agent;
  }

  /** That of the program, or of what a browser signs in to. */
  private String applicationId(Visit visit) {
    M365Platform platform = M365Platform.of(visit.program(), visit.device());
    String id = head.program(visit.program()).applicationId(platform);
    return id == null ? SHAREPOINT_ONLINE : id;
  }

  private void writeActor(JsonGenerator json, Account account) throws IOException {
    json.writeArrayFieldStart("Actor");
    identity(json, head.text().guid(account.key(), M365Ids.USER).toString(), 0);
    identity(json, head.names().addPrincipal(head.text(), account).toString(), 5);
    json.writeEndArray();
  }

  private void writeSystems(JsonGenerator json, Act act) throws IOException {
    json.writeFieldName("InterSystemsId");
    head.text().guid(act.key(), M365Ids.CORRELATION).write(json);
    json.writeFieldName("IntraSystemId");
    head.text().guid(act.key(), M365Ids.EVENT).write(json);
    json.writeStringField("SupportTicketId", "");
  }

  private void writeDevice(JsonGenerator json, Visit visit) throws IOException {
    Device device = visit.device();
    boolean browser = visit.program().kind() == Program.Kind.BROWSER;
    json.writeArrayFieldStart("DeviceProperties");
    property(json, "OS", device.os());
    property(json, "BrowserType", browser ? visit.program().name() : "Other");
    property(json, "IsCompliantAndManaged", device.managed() ? "True" : "False");
    property(json, "SessionId", head.text().guid(visit.key(), M365Ids.SESSION).toString());
    json.writeEndArray();
  }

  /** No file activity to Cordon's reader, which counts it under {@code directory}. */
  void writeConsent(JsonGenerator json, Act act, Detail.Consent consent) throws IOException {
    Program program = consent.program();
    String id = M365Program.id(program);
    writeChange(json, act, "Consent to application.", id);
    json.writeArrayFieldStart("ExtendedProperties");
    property(
        json, "additionalDetails", "{\"User-Agent\":\"" + plain(userAgent(act.visit())) + "\"}");
    property(json, "extendedAuditEventCategory", "ServicePrincipal");
    json.writeEndArray();
    json.writeArrayFieldStart("ModifiedProperties");
    modified(json, "ConsentContext.IsAdminConsent", "False");
    modified(json, "ConsentContext.OnBehalfOfAll", "False");
    String scopes = String.join(" ", consent.scopes());
    modified(
        json,
        "ConsentAction.Permissions",
        "[] => [[ClientId: " + id + ", ConsentType: Principal, Scope: " + scopes + "]]; ");
    modified(json, "TargetId.ServicePrincipalNames", id);
    json.writeEndArray();
    writeActor(json, act.actor());
    writeSystems(json, act);
    json.writeArrayFieldStart("Target");
    identity(json, "ServicePrincipal_" + id, 2);
    identity(json, program.name(), 1);
    json.writeEndArray();
  }

  /** A change of an account or role, as directories have them in bulk. */
  void writeNoise(JsonGenerator json, Act act, String operation) throws IOException {
    String name = head.names().addPrincipal(head.text(), act.actor()).toString();
    writeChange(json, act, operation, name);
    json.writeArrayFieldStart("ExtendedProperties");
    property(json, "extendedAuditEventCategory", "User");
    json.writeEndArray();
    json.writeArrayFieldStart("ModifiedProperties");
    modified(json, "Included Updated Properties", "TelephoneNumber");
    json.writeEndArray();
    writeActor(json, act.actor());
    writeSystems(json, act);
  }

  private void writeChange(JsonGenerator json, Act act, String operation, String object)
      throws IOException {
    head.writeObject(json, act, M365RecordType.DIRECTORY, operation, SERVICE);
    json.writeStringField("ResultStatus", "Success");
    json.writeStringField("ObjectId", object);
    json.writeNumberField("AzureActiveDirectoryEventType", 1);
  }

  /** Without what would have to be escaped inside of the property's own JSON. */
  private static String plain(String text) {
    return text.replace('"', '\'').replace('\\', '/');
  }

  private static void property(JsonGenerator json, String name, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField("Name", name);
    json.writeStringField("Value", value);
    json.writeEndObject();
  }

  private static void modified(JsonGenerator json, String name, String value) throws IOException {
    json.writeStartObject();
    json.writeStringField("Name", name);
    json.writeStringField("NewValue", value);
    json.writeStringField("OldValue", "");
    json.writeEndObject();
  }

  private static void identity(JsonGenerator json, String id, int type) throws IOException {
    json.writeStartObject();
    json.writeStringField("ID", id);
    json.writeNumberField("Type", type);
    json.writeEndObject();
  }
}
