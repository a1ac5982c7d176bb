package io.cordon.audit.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.flat.Restoration;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.UnreadableRecordException;
import java.util.Map;

/**
 * A document of the integration for Google Workspace: the parameters of the event are in {@code
 * google_workspace.<application>}, the rest in ECS.
 */
public final class GoogleDocument implements Restoration {

  /** The integration's own names of some parameters of Drive. */
  private static final Map<String, String> OF_DRIVE =
      Map.of(
          "file.id", "doc_id",
          "file.type", "doc_type",
          "file.owner.email", "owner",
          "file.owner.is_shared_drive", "owner_is_shared_drive");

  @Override
  public boolean fits(Fields record) {
    return !record.fields("google_workspace").names(1).isEmpty();
  }

  @Override
  public ObjectNode restored(Fields record) throws UnreadableRecordException {
    Document document = Document.of(record);
    ObjectNode activity = JsonNodeFactory.instance.objectNode();
    if (document.at("google_workspace.alert").isObject()) {
      document.copy(activity, "alertId", "google_workspace.alert.id", "event.id");
      document.copy(activity, "createTime", "google_workspace.alert.create_time", "@timestamp");
      document.copy(activity.putObject("data"), "@type", "google_workspace.alert.data.type");
      return activity;
    }
    ObjectNode event = activity.putArray("events").addObject();
    event.put("name", document.action("google_workspace.event.name", "event.action"));
    document.copy(event, "type", "google_workspace.event.type");
    addId(activity.putObject("id"), document);
    ObjectNode actor = activity.putObject("actor");
    document.copy(
        actor, "email", "google_workspace.actor.email", "source.user.email", "user.email");
    document.copy(
        actor, "profileId", "google_workspace.actor.profile.id", "source.user.id", "user.id");
    document.copy(actor, "callerType", "google_workspace.actor.type");
    document.copy(actor, "key", "google_workspace.actor.key");
    document.copy(activity, "ipAddress", "google_workspace.ip_address", "source.ip");
    document.copy(activity, "ownerDomain", "google_workspace.organization.domain");
    String application = activity.path("id").path("applicationName").asText();
    addParameters(event.putObject("parameters"), document, application);
    return activity;
  }

  private static void addId(ObjectNode id, Document document) {
    document.copy(id, "time", "google_workspace.id.time", "@timestamp");
    document.copy(id, "uniqueQualifier", "google_workspace.id.unique_qualifier", "event.id");
    document.copy(id, "applicationName", "google_workspace.id.application_name", "event.provider");
    document.copy(id, "customerId", "google_workspace.id.customer.id", "organization.id");
    String dataset = document.first("event.dataset", "data_stream.dataset").asText();
    if (!id.has("applicationName") && dataset.startsWith("google_workspace.")) {
      id.put("applicationName", dataset.substring(dataset.indexOf('.') + 1));
    }
  }

  private static void addParameters(ObjectNode target, Document document, String application) {
    String path = "google_workspace." + application;
    for (Map.Entry<String, JsonNode> parameter : document.object(path).properties()) {
      target.set(parameter.getKey(), parameter.getValue());
    }
    OF_DRIVE.forEach((field, parameter) -> document.copy(target, parameter, path + '.' + field));
    document.copy(target, "doc_title", "file.name");
  }
}
