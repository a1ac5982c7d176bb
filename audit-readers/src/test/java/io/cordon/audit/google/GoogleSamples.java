package io.cordon.audit.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import java.util.List;

/** Invented Google Workspace activities of an organisation that does not exist. */
public final class GoogleSamples {
  static final String TENANT = "C0northwind";
  static final String DOC = "1Plan-Doc_Id";
  static final String TIME = "2026-03-01T09:30:00.250Z";
  static final String QUALIFIER = "-7089930217897997074";
  static final String LABEL = "LbClassification";
  static final String FIELD = "FldLevel";

  private GoogleSamples() {}

  /** An activity of Ana's with one event, without parameters. */
  public static ObjectNode activity(String application, String name) {
    ObjectNode record = TestReader.JSON.createObjectNode().put("kind", "admin#reports#activity");
    record
        .putObject("id")
        .put("time", TIME)
        .put("uniqueQualifier", QUALIFIER)
        .put("applicationName", application)
        .put("customerId", TENANT);
    record
        .putObject("actor")
        .put("callerType", "USER")
        .put("email", "Ana@Northwind.example")
        .put("profileId", "1160001");
    record.put("ownerDomain", "northwind.example").put("ipAddress", "198.51.100.7");
    record.putArray("events").addObject().put("type", "access").put("name", name);
    return record;
  }

  /** An event on {@code plan.docx}, a private document of Ana. */
  public static ObjectNode drive(String name) {
    ObjectNode record = activity("drive", name);
    with(record, "doc_id", DOC);
    with(record, "doc_title", "plan.docx");
    with(record, "doc_type", "msword");
    with(record, "owner", "Ana@Northwind.example");
    with(record, "visibility", "private");
    with(record, "originating_app_id", "962388314550");
    return flag(record, "primary_event", true);
  }

  /** Sets a parameter of the last event; several values make it a list. */
  public static ObjectNode with(ObjectNode record, String name, String... values) {
    ObjectNode pair = without(record, name).addObject().put("name", name);
    if (values.length == 1) {
      pair.put("value", values[0]);
    } else {
      ArrayNode several = pair.putArray("multiValue");
      List.of(values).forEach(several::add);
    }
    return record;
  }

  static ObjectNode flag(ObjectNode record, String name, boolean value) {
    without(record, name).addObject().put("name", name).put("boolValue", value);
    return record;
  }

  /** The last event's parameters without this one. */
  static ArrayNode without(ObjectNode record, String name) {
    ArrayNode events = (ArrayNode) record.get("events");
    ArrayNode parameters = ((ObjectNode) events.get(events.size() - 1)).withArray("parameters");
    for (int i = parameters.size() - 1; i >= 0; i--) {
      if (parameters.get(i).path("name").asText().equals(name)) {
        parameters.remove(i);
      }
    }
    return parameters;
  }

  /** Another event of the same activity, on the same document. */
  static ObjectNode andThen(ObjectNode record, String name) {
    ObjectNode event = ((ArrayNode) record.get("events")).addObject();
    event.put("type", "acl_change").put("name", name);
    return with(record, "doc_id", DOC);
  }

  /** A change of Bob's access to the document. */
  static ObjectNode access(String before, String after) {
    ObjectNode record = drive("change_user_access");
    with(record, "target_user", "Bob@Fabrikam.example");
    with(record, "old_value", before);
    return with(record, "new_value", after);
  }

  /** Lists the document as a resource of the activity and gives it a label with a choice. */
  static ObjectNode labelled(ObjectNode record, String choice, boolean badged) {
    ArrayNode resources = record.withArray("resourceDetails");
    ObjectNode resource =
        resources.isEmpty()
            ? resources.addObject().put("id", DOC).put("title", "plan.docx")
            : (ObjectNode) resources.get(0);
    ObjectNode label = resource.withArray("appliedLabels").addObject();
    label.put("id", badged ? LABEL : "LbProject").put("title", badged ? "Level" : "Project");
    ObjectNode field = label.putArray("fieldValues").addObject();
    field.put("id", badged ? FIELD : "FldProject").put("displayName", "Field");
    field
        .putObject("selectionValue")
        .put("id", "Ch" + choice)
        .put("displayName", choice)
        .put("badged", badged);
    return record;
  }

  /** A change of the classification from one choice to another. */
  static ObjectNode relabelled(String before, String after) {
    ObjectNode record = drive("label_field_changed");
    with(record, "label", LABEL);
    with(record, "label_title", "Level");
    with(record, "field_id", FIELD);
    with(record, "old_value", before);
    with(record, "old_value_id", "Ch" + before);
    with(record, "new_value", after);
    return with(record, "new_value_id", "Ch" + after);
  }

  /** One of each kind. */
  public static List<ObjectNode> all() {
    ObjectNode link = with(drive("change_document_visibility"), "new_value", "people_with_link");
    ObjectNode scope = with(drive("change_document_access_scope"), "old_value", "none");
    ObjectNode member = with(drive("shared_drive_membership_change"), "target", "bob@x.example");
    ObjectNode admin = activity("admin", "TRANSFER_DOCUMENT_OWNERSHIP");
    ObjectNode anonymous = drive("view");
    ((ObjectNode) anonymous.get("actor")).put("email", "");
    return List.of(
        drive("download"),
        labelled(labelled(drive("edit"), "Apollo", false), "Secret", true),
        access("none", "can_edit"),
        andThen(access("can_edit", "none"), "change_document_access_scope"),
        with(link, "target_domain", "all"),
        with(with(scope, "new_value", "can_view"), "target_domain", "northwind.example"),
        with(member, "added_role", "editor", "commenter"),
        with(drive("publish_change"), "new_publish_visibility", "public_on_the_web"),
        with(drive("change_owner"), "new_owner", "bob@northwind.example"),
        relabelled("Secret", "Open"),
        with(drive("label_removed"), "label", "labels/" + LABEL + "@3"),
        drive("change_user_access_hierarchy_reconciled"),
        anonymous,
        CollectorForms.map(drive("rename")),
        CollectorForms.bare(drive("upload")),
        CollectorForms.columns(access("none", "owner")),
        activity("login", "login_failure"),
        with(activity("login", "suspicious_login"), "affected_email_address", "a@x.example"),
        with(with(admin, "USER_EMAIL", "ana@x.example"), "NEW_VALUE", "bob@x.example"),
        activity("token", "authorize"),
        TestReader.JSON.createObjectNode().put("kind", "admin#reports#activities"));
  }
}
