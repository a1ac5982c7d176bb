package io.cordon.datagen.cloud.google;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.Ids;
import io.cordon.model.activity.Outcome;
import java.io.IOException;

/** Activities of applications that have no documents, and changes of a shared drive's settings. */
final class ConsoleRecords {
  private static final SerializedString LOGIN_TYPE = new SerializedString("login_type");
  private static final SerializedString METHOD = new SerializedString("login_challenge_method");
  private static final Fragment FAILURE =
      parameter("login_failure_type", "login_failure_invalid_password");
  private static final Fragment UNSUSPICIOUS =
      Fragment.builder().element(GoogleParameters.flag("is_suspicious", false)).build();
  private static final Fragment GUESTS_ALLOWED =
      Fragment.builder()
          .element(GoogleParameters.text("shared_drive_settings_change_type", "domain_users_only"))
          .element(GoogleParameters.text("old_settings_state", "true"))
          .element(GoogleParameters.text("new_settings_state", "false"))
          .build();

  private final GoogleHead head;
  private final DriveDocument documents;

  ConsoleRecords(GoogleHead head, DriveDocument documents) {
    this.head = head;
    this.documents = documents;
  }

  private static Fragment parameter(String name, String value) {
    return Fragment.builder().element(GoogleParameters.text(name, value)).build();
  }

  void writeSignIn(JsonGenerator json, Act act) throws IOException {
    boolean succeeded = act.outcome() == Outcome.SUCCESS;
    begin(json, act, "login", "login", succeeded ? "login_success" : "login_failure");
    GoogleParameters.write(json, LOGIN_TYPE, "google_password");
    GoogleParameters.writeList(json, METHOD, "password");
    (succeeded ? UNSUSPICIOUS : FAILURE).write(json);
    end(json);
  }

  /** From now on outsiders may become members of the shared drive. */
  void writePolicy(JsonGenerator json, Act act) throws IOException {
    begin(json, act, "drive", "acl_change", "shared_drive_settings_change");
    documents.write(json, act, act.item());
    GUESTS_ALLOWED.write(json);
    end(json);
  }

  /** No file activity to Cordon's reader, which counts it under {@code application}. */
  void writeConsent(JsonGenerator json, Act act, Detail.Consent consent) throws IOException {
    GoogleProgram program = head.program(consent.program());
    begin(json, act, "token", "auth", "authorize");
    GoogleParameters.write(json, new SerializedString("app_name"), consent.program().name());
    String clientId = program.clientId() == null ? program.number() : program.clientId();
    GoogleParameters.write(json, new SerializedString("client_id"), clientId);
    parameter("client_type", "WEB").write(json);
    Fragment.builder()
        .element(GoogleParameters.several("scope", consent.scopes()))
        .build()
        .write(json);
    end(json);
  }

  /** Somebody was given a role in the admin console. */
  void writeRole(JsonGenerator json, Act act) throws IOException {
    begin(json, act, "admin", "DELEGATED_ADMIN_SETTINGS", "ASSIGN_ROLE");
    GoogleParameters.write(json, new SerializedString("ROLE_NAME"), "_HELP_DESK_ADMIN_ROLE");
    end(json);
  }

  /** What logs have in bulk and Cordon's reader counts as no file activity. */
  void writeNoise(JsonGenerator json, Act act) throws IOException {
    int kind = Ids.below(act.key(), GoogleIds.NOISE, 100);
    if (kind < 45) {
      writeMail(json, act);
    } else if (kind < 65) {
      writeBare(json, act, "calendar", "event_change", "change_event");
    } else if (kind < 80) {
      writeBare(json, act, "token", "auth", "activity");
    } else if (kind < 90) {
      writeBare(json, act, "meet", "call", "call_ended");
    } else {
      writeBare(json, act, "login", "login", "logout");
    }
  }

  private void writeMail(JsonGenerator json, Act act) throws IOException {
    begin(json, act, "gmail", "message_delivery", "delivery");
    long bytes = 2_000L + Ids.below(act.key(), GoogleIds.NOISE + 1, 200_000);
    GoogleParameters.write(
        json,
        new SerializedString("message_info"),
        head.text().add("{\"action_type\":2,\"payload_size\":").add(bytes).add('}'));
    end(json);
  }

  private void writeBare(JsonGenerator json, Act act, String application, String type, String name)
      throws IOException {
    begin(json, act, application, type, name);
    end(json);
  }

  private void begin(JsonGenerator json, Act act, String application, String type, String name)
      throws IOException {
    head.begin(json, act, application);
    GoogleHead.beginEvent(json, type, name);
  }

  private static void end(JsonGenerator json) throws IOException {
    GoogleHead.endEvent(json);
    json.writeEndArray();
    json.writeEndObject();
  }
}
