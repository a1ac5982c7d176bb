package io.cordon.audit.dropbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import java.util.List;

/** Invented Dropbox events of a team that does not exist. */
public final class DropboxSamples {
  static final String FILE = "id:aBcDeFgHiJkLmNoPqRsTuV";

  private static final String TAG = ".tag";

  private DropboxSamples() {}

  /** One of each kind. */
  public static List<ObjectNode> all() {
    ObjectNode wordy = event("logins", "login_success").put("timestamp", "Mar 1st 2026 09:30:00");
    ObjectNode changed = onFile("sharing", "shared_link_change_visibility");
    choose(choose(details(changed), "previous_value", "public"), "new_value", "no_one");
    ObjectNode invited = onFile("sharing", "shared_content_add_invitees");
    details(invited).putArray("invitees").add("Carl@Contoso.example");
    ObjectNode handedOver = onFile("sharing", "shared_folder_transfer_ownership");
    details(handedOver).put("new_owner_email", "ben@northwind.example");
    ObjectNode underscored = TestReader.JSON.createObjectNode();
    underscored.putObject("event_type").put("_tag", "file_download");
    underscored.put("timestamp", "2026-03-01 09:30:00");
    underscored.putObject("actor").put("_tag", "anonymous");
    return List.of(
        onFile("file_operations", "file_download"),
        several("file_operations", "file_delete", 3),
        moved("file_rename"),
        onFile("file_operations", "object_label_removed"),
        shared("shared_content_add_member"),
        byVisitor(onFile("sharing", "shared_link_download")),
        byApp(onFile("file_operations", "file_add")),
        paper("paper_doc_view"),
        changed,
        invited,
        handedOver,
        underscored,
        wordy,
        event("team_policies", "sharing_change_link_policy"),
        event("tfa", "tfa_change_status"));
  }

  /** An event by Ana without assets. */
  public static ObjectNode event(String category, String type) {
    ObjectNode event = TestReader.JSON.createObjectNode().put("timestamp", "2026-03-01T09:30:00Z");
    choose(event, "event_category", category);
    event.putObject("event_type").put(TAG, type).put("description", "Did something");
    event.putObject("details").put(TAG, type + "_details");
    ObjectNode actor = event.putObject("actor").put(TAG, "user");
    person(actor.putObject("user"), "team_member", "Ana@Northwind.example", "dbid:AAana");
    person(event.putObject("context"), "team_member", "Ana@Northwind.example", "dbid:AAana");
    ObjectNode origin = event.putObject("origin");
    origin
        .putObject("geo_location")
        .put("city", "Oslo")
        .put("region", "Oslo")
        .put("country", "NO")
        .put("ip_address", "198.51.100.7");
    ObjectNode method = origin.putObject("access_method").put(TAG, "end_user");
    method.putObject("end_user").put(TAG, "web").put("session_id", "dbwsid:77");
    event.put("involve_non_team_member", false);
    event.putArray("participants");
    event.putArray("assets");
    return event;
  }

  /** On {@code /Plans/Q3/plan.docx}. */
  static ObjectNode onFile(String category, String type) {
    ObjectNode event = event(category, type);
    asset(event, FILE, "/Plans/Q3/plan.docx");
    return event;
  }

  /** On several files: {@code plan0.docx}, {@code plan1.docx}, … */
  static ObjectNode several(String category, String type, int files) {
    ObjectNode event = event(category, type);
    for (int i = 0; i < files; i++) {
      asset(event, "id:file" + i, "/Plans/plan" + i + ".docx");
    }
    return event;
  }

  /** From {@code /Plans/draft.docx} to {@code /Done/final.docx}, whose asset has no id. */
  static ObjectNode moved(String type) {
    ObjectNode event = event("file_operations", type);
    asset(event, FILE, "/Plans/draft.docx");
    asset(event, null, "/Done/final.docx");
    details(event)
        .putArray("relocate_action_details")
        .addObject()
        .put("src_asset_index", 0)
        .put("dest_asset_index", 1);
    return event;
  }

  /** With Bob, who is no member of the team, and with the group Board. */
  static ObjectNode shared(String type) {
    ObjectNode event = onFile("sharing", type);
    ObjectNode bob = event.withArray("participants").addObject().put(TAG, "user");
    person(bob.putObject("user"), "non_team_member", "Bob@Fabrikam.example", "dbid:AAbob");
    ObjectNode board = event.withArray("participants").addObject().put(TAG, "group");
    board.putObject("group").put("group_id", "g:1").put("display_name", "Board");
    choose(details(event), "shared_content_access_level", "editor");
    return event.put("involve_non_team_member", true);
  }

  /** On a document of the former Paper. */
  static ObjectNode paper(String type) {
    ObjectNode event = event("paper", type);
    event
        .withArray("assets")
        .addObject()
        .put(TAG, "paper_document")
        .put("doc_id", "doc9")
        .put("doc_title", "Minutes");
    return event;
  }

  static ObjectNode byVisitor(ObjectNode event) {
    event.putObject("actor").put(TAG, "anonymous");
    event.remove("context");
    return event;
  }

  static ObjectNode byOutsider(ObjectNode event) {
    ObjectNode actor = event.putObject("actor").put(TAG, "user");
    person(actor.putObject("user"), "non_team_member", "bob@fabrikam.example", "dbid:AAbob");
    return event;
  }

  static ObjectNode byApp(ObjectNode event) {
    ObjectNode actor = event.putObject("actor").put(TAG, "app");
    actor
        .putObject("app")
        .put(TAG, "team_linked_app")
        .put("app_id", "dbaid:AAapp")
        .put("display_name", "Backup Robot");
    ObjectNode method = ((ObjectNode) event.get("origin")).putObject("access_method");
    method.put(TAG, "api").put("request_id", "dbarod:1");
    return event;
  }

  public static ObjectNode details(ObjectNode event) {
    return (ObjectNode) event.get("details");
  }

  public static ObjectNode choose(ObjectNode node, String field, String tag) {
    node.putObject(field).put(TAG, tag);
    return node;
  }

  /**
   * @param id null for an asset without one
   */
  static ObjectNode asset(ObjectNode event, String id, String path) {
    ObjectNode asset = event.withArray("assets").addObject().put(TAG, "file");
    ObjectNode paths = asset.putObject("path").put("contextual", path);
    paths
        .putObject("namespace_relative")
        .put("ns_id", "4711")
        .put("relative_path", path)
        .put("is_shared_namespace", true);
    asset.put("display_name", path.substring(path.lastIndexOf('/') + 1));
    asset.put("file_size", 1200);
    return id == null ? asset : asset.put("file_id", id);
  }

  private static void person(ObjectNode person, String tag, String email, String accountId) {
    person.put(TAG, tag).put("email", email).put("account_id", accountId);
    person.put("display_name", "Somebody");
  }

  static List<Reading> readings(ObjectNode event) {
    return TestReader.readAll(event.toString());
  }

  static List<Activity> activities(ObjectNode event) {
    return readings(event).stream().map(Reading::activity).toList();
  }
}
