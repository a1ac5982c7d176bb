package io.cordon.audit.ocsf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.LabelChange;
import io.cordon.model.json.ActivityJson;
import java.util.List;

/** Invented OCSF events, of Cordon and of others. */
public final class OcsfSamples {
  private OcsfSamples() {}

  /** One of each kind. */
  public static List<ObjectNode> all() {
    return List.of(
        written(ActivityFixtures.download().from("203.0.113.7").build()),
        written(ActivityFixtures.share().to("eve@example.net").link("l-1").build()),
        written(
            ActivityFixtures.relabel(LabelChange.LOWERED)
                .was("Confidential", 3)
                .labelled("General", 1)
                .build()),
        written(ActivityFixtures.signIn().failed().build()),
        foreign(12),
        least(),
        signIn(1),
        signIn(2),
        event(2004, 1));
  }

  /** As {@code cordon normalize} writes it. */
  static ObjectNode written(Activity activity) {
    return parsed(ActivityJson.write(activity));
  }

  /** An event of another producer: Bea does something to a file of Ana. */
  static ObjectNode foreign(int activityId) {
    ObjectNode event = event(6006, activityId);
    event
        .withObject("/metadata")
        .put("correlation_uid", "c-1")
        .put("tenant_uid", "acme")
        .put("event_code", "change_user_access");
    ObjectNode actor = event.putObject("actor");
    actor.put("app_name", "Drive web").put("app_uid", "app-1");
    actor.putObject("session").put("uid", "s-1");
    actor
        .putObject("user")
        .put("uid", "u-1")
        .put("name", "Bea Smith")
        .put("email_addr", "Bea@Example.com")
        .put("type_id", 1);
    ObjectNode file = event.putObject("file");
    file.put("name", "plan.docx").put("type_id", 1).put("uid", "f-1").put("size", 2048);
    file.put("path", "/Finance/plan.docx");
    file.putObject("url").put("url_string", "https://drive.example/f-1");
    file.putObject("owner").put("uid", "u-2").put("name", "Ana@Example.com");
    file.putArray("data_classifications").addObject().put("confidentiality", "Secret plans");
    ObjectNode source = event.putObject("src_endpoint");
    source.put("ip", "2001:DB8::1").put("port", 52144).put("hostname", "lt-17.example.com");
    source.putObject("location").put("city", "Berlin").put("country", "DE").put("lat", 52.5);
    source.withObject("/location").put("long", 13.4);
    source.putObject("autonomous_system").put("number", 64500).put("name", "Example");
    event.putObject("http_request").put("user_agent", "Browser/1.0");
    return event;
  }

  /** The minimal event of the class, without the class itself: the type has it. */
  static ObjectNode least() {
    ObjectNode event = event(6006, 2);
    event.remove(List.of("class_uid", "activity_id"));
    event.putObject("actor").putObject("user").put("name", "ana@example.com");
    event.putObject("file").put("name", "plan.docx").put("type_id", 1);
    event.putObject("src_endpoint").put("name", "unknown");
    return event;
  }

  /** An event of class Authentication; 1 is a logon. */
  static ObjectNode signIn(int activityId) {
    ObjectNode event = event(3002, activityId);
    event.putObject("user").put("name", "Ana").put("email_addr", "ana@example.com");
    event.putObject("src_endpoint").put("ip", "203.0.113.7");
    return event.put("status_id", 2);
  }

  /** The fields that events of all classes have. */
  static ObjectNode event(int classUid, int activityId) {
    ObjectNode event =
        TestReader.JSON
            .createObjectNode()
            .put("class_uid", classUid)
            .put("category_uid", classUid / 1000)
            .put("activity_id", activityId)
            .put("type_uid", classUid * 100L + activityId)
            .put("time", 1_772_357_400_000L)
            .put("severity_id", 1);
    event
        .putObject("metadata")
        .put("version", "1.8.0")
        .putObject("product")
        .put("name", "Google Drive")
        .put("vendor_name", "Google");
    return event;
  }

  private static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) TestReader.JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(json, broken);
    }
  }
}
