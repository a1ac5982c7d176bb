package io.cordon.benchmarks.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes flat events of native records: Jackson's tree of the record, and from it the fields that
 * the rules ask for.
 *
 * <p>Much less than Cordon's readers do: no labels, recipients, containers, clients or places, no
 * joining of the several rows of one share, no removal of duplicates, no check of what it reads.
 */
final class NativeRecords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NativeRecords() {}

  /**
   * The events of one record; one record of Dropbox or Google may have several.
   *
   * @param topic ends with the name of the cloud, as in {@code cordon.audit.box}
   * @throws IOException if the record is not JSON
   */
  static List<AuditEvent> read(String topic, byte[] record) throws IOException {
    JsonNode tree = JSON.readTree(record);
    String cloud = topic.substring(topic.lastIndexOf('.') + 1);
    return switch (cloud) {
      case "m365" -> List.of(m365(tree));
      case "box" -> List.of(box(tree));
      case "dropbox" -> dropbox(tree);
      case "google" -> google(tree);
      default -> throw new IllegalArgumentException(topic + ": no cloud is named " + cloud);
    };
  }

  private static AuditEvent m365(JsonNode record) {
    String operation = text(record, "Operation");
    AuditEvent event = event("m365", operation, Verbs.ofM365(operation));
    event.setId(text(record, "Id"));
    String time = text(record, "CreationTime");
    event.setTime(LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli());
    event.setUser(lower(text(record, "UserId")));
    event.setIp(text(record, "ClientIP"));
    event.setFileId(text(record, "ListItemUniqueId"));
    String renamed = text(record, "DestinationFileName");
    name(event, renamed != null ? renamed : text(record, "SourceFileName"));
    event.setSuccess(!"UserLoginFailed".equals(operation));
    if (operation.startsWith("AnonymousLink")) {
      event.setAudience("anyone");
    }
    return event;
  }

  private static AuditEvent box(JsonNode record) {
    String type = text(record, "event_type");
    AuditEvent event = event("box", type, Verbs.ofBox(type));
    event.setId(text(record, "event_id"));
    event.setTime(millis(text(record, "created_at")));
    event.setUser(lower(text(record.path("created_by"), "login")));
    event.setIp(text(record, "ip_address"));
    JsonNode source = record.path("source");
    event.setFileId(text(source, "item_id"));
    name(event, text(source, "item_name"));
    event.setSuccess(!"FAILED_LOGIN".equals(type));
    return event;
  }

  private static List<AuditEvent> dropbox(JsonNode record) {
    List<AuditEvent> events = new ArrayList<>(1);
    JsonNode assets = record.path("assets");
    for (JsonNode asset : assets) {
      AuditEvent event = dropboxEvent(record);
      event.setFileId(text(asset, "file_id"));
      name(event, text(asset, "display_name"));
      events.add(event);
    }
    if (events.isEmpty()) {
      events.add(dropboxEvent(record));
    }
    return events;
  }

  private static AuditEvent dropboxEvent(JsonNode record) {
    String type = text(record.path("event_type"), ".tag");
    AuditEvent event = event("dropbox", type, Verbs.ofDropbox(type));
    String time = text(record, "timestamp");
    event.setTime(millis(time));
    JsonNode actor = record.path("actor");
    event.setUser(lower(text(actor.path(actor.path(".tag").asText()), "email")));
    event.setId(time + ' ' + type + ' ' + event.getUser());
    event.setIp(text(record.path("origin").path("geo_location"), "ip_address"));
    event.setSuccess(!"login_fail".equals(type));
    if ("public".equals(text(record.path("details").path("new_value"), ".tag"))) {
      event.setAudience("anyone");
    }
    return event;
  }

  private static List<AuditEvent> google(JsonNode record) {
    JsonNode names = record.path("events");
    List<AuditEvent> events = new ArrayList<>(names.size());
    for (JsonNode named : names) {
      events.add(googleEvent(record, named));
    }
    return events;
  }

  private static AuditEvent googleEvent(JsonNode record, JsonNode named) {
    String name = text(named, "name");
    AuditEvent event = event("google", name, Verbs.ofGoogle(name));
    event.setId(text(record.path("id"), "uniqueQualifier"));
    event.setTime(millis(text(record.path("id"), "time")));
    event.setUser(lower(text(record.path("actor"), "email")));
    event.setIp(text(record, "ipAddress"));
    event.setSuccess(!"login_failure".equals(name));
    for (JsonNode parameter : named.path("parameters")) {
      switch (parameter.path("name").asText()) {
        case "doc_id" -> event.setFileId(text(parameter, "value"));
        case "doc_title" -> name(event, text(parameter, "value"));
        case "new_value" -> event.setAudience(audience(parameter.path("multiValue")));
        default -> {}
      }
    }
    return event;
  }

  private static String audience(JsonNode values) {
    for (JsonNode value : values) {
      String visibility = value.asText();
      if (visibility.equals("people_with_link") || visibility.equals("public_on_the_web")) {
        return "anyone";
      }
    }
    return null;
  }

  private static AuditEvent event(String cloud, String operation, String verb) {
    AuditEvent event = new AuditEvent();
    event.setCloud(cloud);
    event.setOperation(operation);
    event.setVerb(verb);
    return event;
  }

  private static void name(AuditEvent event, String name) {
    String lower = lower(name);
    event.setFile(lower);
    int dot = lower == null ? -1 : lower.lastIndexOf('.');
    event.setExtension(dot < 0 ? null : lower.substring(dot + 1));
  }

  private static long millis(String time) {
    return OffsetDateTime.parse(time).toInstant().toEpochMilli();
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
