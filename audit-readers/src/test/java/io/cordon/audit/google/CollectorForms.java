package io.cordon.audit.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rewrites an activity with one event into the formats of collectors. */
final class CollectorForms {
  private CollectorForms() {}

  /** The event instead of the list of events. */
  static ObjectNode single(ObjectNode record) {
    ObjectNode copy = record.deepCopy();
    copy.set("events", event(copy));
    return copy;
  }

  /** The parameters as an object. */
  static ObjectNode map(ObjectNode record) {
    ObjectNode copy = record.deepCopy();
    ObjectNode event = event(copy);
    ObjectNode map = copy.objectNode();
    event.path("parameters").forEach(pair -> map.set(pair.get("name").asText(), value(pair)));
    event.set("parameters", map);
    return copy;
  }

  /** The event's fields among the activity's, the parameters as an object. */
  static ObjectNode bare(ObjectNode record) {
    ObjectNode copy = map(record);
    ObjectNode event = event(copy);
    copy.remove("events");
    copy.setAll(event);
    return copy;
  }

  /** The parameters among the activity's fields. */
  static ObjectNode columns(ObjectNode record) {
    ObjectNode copy = bare(record);
    copy.set("event_name", copy.remove("name"));
    copy.set("event_type", copy.remove("type"));
    copy.setAll((ObjectNode) copy.remove("parameters"));
    return copy;
  }

  private static ObjectNode event(ObjectNode record) {
    return (ObjectNode) record.get("events").get(0);
  }

  private static JsonNode value(JsonNode pair) {
    for (String type : new String[] {"value", "boolValue", "intValue", "multiValue"}) {
      if (pair.has(type)) {
        return pair.get(type);
      }
    }
    return pair.get("multiIntValue");
  }
}
