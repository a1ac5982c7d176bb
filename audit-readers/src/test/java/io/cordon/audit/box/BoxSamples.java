package io.cordon.audit.box;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import java.util.List;

/** Invented Box events of an organisation that does not exist. */
public final class BoxSamples {
  static final String FILE = "800100200300";
  static final String FOLDER = "140000000001";

  private BoxSamples() {}

  /** One of each kind. */
  public static List<ObjectNode> all() {
    return List.of(
        file("DOWNLOAD"),
        userStream("ITEM_SHARED_CREATE"),
        detailsAsText("SHARE"),
        collaboration("COLLABORATION_INVITE"),
        classified("METADATA_INSTANCE_UPDATE"),
        shield("SHIELD_EXTERNAL_COLLAB_INVITE_BLOCKED"),
        signIn("FAILED_LOGIN"),
        alert(),
        bare("ITEM_TRASH"),
        flattened());
  }

  /** An event with only a type. */
  static ObjectNode bare(String type) {
    return TestReader.JSON.createObjectNode().put("event_type", type);
  }

  /** An event of the enterprise's log by Ana, with the fields that all events have. */
  static ObjectNode event(String type) {
    ObjectNode event =
        TestReader.JSON
            .createObjectNode()
            .put("created_at", "2026-03-01T01:30:00-08:00")
            .put("event_id", "id-" + type)
            .put("event_type", type)
            .put("ip_address", "198.51.100.7")
            .put("type", "event")
            .put("session_id", "s-1");
    event.putNull("source");
    event.putNull("action_by");
    event.putNull("additional_details");
    person(event.putObject("created_by"), "11", "Ana Lima", "Ana@Northwind.example");
    return event;
  }

  /** An event on the file {@code plan.docx} in a folder {@code Q3}. */
  static ObjectNode file(String type) {
    ObjectNode event = event(type);
    ObjectNode source = event.putObject("source");
    source.put("item_type", "file").put("item_id", FILE).put("item_name", "plan.docx");
    parentAndOwner(source);
    event
        .putObject("additional_details")
        .put("size", 4_242)
        .put("version_id", "90001")
        .put("service_id", "254429")
        .put("service_name", "Box Notes");
    return event;
  }

  /** The same with additional details as text. */
  static ObjectNode detailsAsText(String type) {
    ObjectNode event = file(type);
    String details =
        event.withObject("/additional_details").put("shared_link_id", "k1nk").toString();
    return event.put("additional_details", details);
  }

  /** An event on the same file in the format of a user's stream, with an open link. */
  static ObjectNode userStream(String type) {
    ObjectNode event = event(type).put("recorded_at", "2026-03-01T01:30:01-08:00");
    event.remove(List.of("ip_address", "action_by", "additional_details"));
    ObjectNode source = event.putObject("source");
    source.put("type", "file").put("id", FILE).put("name", "plan.docx").put("size", 4_242);
    parentAndOwner(source);
    source
        .putObject("shared_link")
        .put("url", "https://app.box.example/s/k1nk")
        .put("access", "open")
        .put("effective_access", "open");
    source
        .putObject("path_collection")
        .putArray("entries")
        .add(folder("0", "All Files"))
        .add(folder("130", "Plans"))
        .add(folder(FOLDER, "Q3"));
    return event;
  }

  /** Bob of another organisation and the folder {@code Q3}. */
  static ObjectNode collaboration(String type) {
    ObjectNode event = event(type);
    ObjectNode source = event.putObject("source");
    source.put("folder_id", FOLDER).put("folder_name", "Q3");
    source.put("user_id", "22").put("user_name", "Bob Moss");
    parentAndOwner(source).remove("parent");
    person(event.putObject("accessible_by"), "22", "Bob Moss", "Bob@Fabrikam.example");
    event
        .putObject("additional_details")
        .put("type", "box://event/additional_details/collaboration")
        .put("collab_id", "900")
        .put("role", "Editor")
        .put("is_performed_by_admin", false);
    return event;
  }

  /** A classification that changes from Internal to Secret. */
  static ObjectNode classified(String type) {
    ObjectNode event = file(type);
    String steps =
        """
        [{"op":"test","path":"/Box__Security__Classification__Key","value":"Internal"},
         {"op":"replace","path":"/Box__Security__Classification__Key","value":"Secret"}]
        """;
    event
        .withObject("/additional_details")
        .putObject("metadata")
        .put("type", "enterprise_77.securityClassification-6VMVochwUWo")
        .put("operationParams", steps);
    return event;
  }

  /** An event of Shield that names file and actor only in Shield's own details. */
  static ObjectNode shield(String type) {
    ObjectNode event = event(type);
    person(event.putObject("created_by"), "2", "Unknown User", "");
    ObjectNode judged =
        event.putObject("additional_details").putObject("shield_external_collab_enforcement");
    judged.putObject("item").put("type", "file").put("id", 800).put("name", "plan.docx");
    person(judged.putObject("inviter"), "11", "Ana Lima", "ana@northwind.example");
    person(judged.putObject("invitee"), "22", "Bob Moss", "bob@fabrikam.example");
    judged.putNull("accessUser");
    judged.put("classification", "Secret").put("controlMode", "enforced");
    return event;
  }

  static ObjectNode signIn(String type) {
    ObjectNode event = event(type);
    person(event.putObject("source"), "11", "Ana Lima", "ana@northwind.example");
    return event;
  }

  static ObjectNode alert() {
    ObjectNode event = event("SHIELD_ALERT").put("ip_address", "Unknown IP");
    person(event.putObject("created_by"), "2", "Unknown User", "");
    ObjectNode alert = event.putObject("additional_details").putObject("shield_alert");
    alert.put("rule_category", "Anomalous Download").put("risk_score", 77);
    return event;
  }

  /** The download as a row of Log Analytics. */
  static ObjectNode flattened() {
    return TestReader.JSON
        .createObjectNode()
        .put("TenantId", "the-workspace")
        .put("TimeGenerated [UTC]", "3/1/2026, 9:40:06.681 AM")
        .put("source_item_type_s", "file")
        .put("source_item_id_s", FILE)
        .put("source_item_name_s", "plan.docx")
        .put("source_parent_type_s", "folder")
        .put("source_parent_name_s", "Q3")
        .put("source_parent_id_s", FOLDER)
        .put("source_owned_by_login_s", "Olga@Northwind.example")
        .put("created_by_type_s", "user")
        .put("created_by_id_s", "11")
        .put("created_by_name_s", "Ana Lima")
        .put("created_by_login_s", "Ana@Northwind.example")
        .put("created_at_t [UTC]", "3/1/2026, 9:30:00.000 AM")
        .put("event_id_g", "id-DOWNLOAD")
        .put("event_type_s", "DOWNLOAD")
        .put("ip_address_s", "198.51.100.7")
        .put("session_id_s", "s-1")
        .put("type_s", "event")
        .put("additional_details_size_d", "4242")
        .put("additional_details_service_id_s", "254429")
        .put("additional_details_service_name_s", "Box Notes")
        .put("Type", "BoxEvents_CL");
  }

  static ObjectNode person(ObjectNode at, String id, String name, String login) {
    return at.put("type", "user").put("id", id).put("name", name).put("login", login);
  }

  private static ObjectNode parentAndOwner(ObjectNode source) {
    source.set("parent", folder(FOLDER, "Q3"));
    person(source.putObject("owned_by"), "33", "Olga Ost", "Olga@Northwind.example");
    return source;
  }

  private static ObjectNode folder(String id, String name) {
    return TestReader.JSON.createObjectNode().put("type", "folder").put("id", id).put("name", name);
  }
}
