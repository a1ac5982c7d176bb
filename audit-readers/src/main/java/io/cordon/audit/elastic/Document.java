package io.cordon.audit.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.UnreadableRecordException;
import java.io.IOException;

/** A document of an integration, with its fields by their paths in the Elastic Common Schema. */
final class Document {
  private static final JsonMapper JSON = new JsonMapper();

  /** What Kibana writes into a table where a document has no value. */
  private static final String NO_VALUE = "-";

  private final JsonNode root;

  private Document(JsonNode root) {
    this.root = root;
  }

  static Document of(Fields record) {
    try {
      return new Document(JSON.readTree(record.json().bytes(record.object())));
    } catch (IOException refused) {
      // Jackson refuses half of a surrogate pair in a name: the record is then a reject.
      return new Document(JSON.createObjectNode());
    }
  }

  JsonNode at(String path) {
    JsonNode node = root;
    for (String name : path.split("\\.", -1)) {
      node = node.path(name);
    }
    return node;
  }

  /** A copy of the object at this path; empty where there is none. */
  ObjectNode object(String path) {
    if (!(at(path) instanceof ObjectNode object)) {
      return JSON.createObjectNode();
    }
    ObjectNode copy = object.deepCopy();
    copy.properties().removeIf(member -> NO_VALUE.equals(member.getValue().asText()));
    return copy;
  }

  /**
   * The value of the first of these paths that has one, the first of several values; a missing node
   * where none has.
   */
  JsonNode first(String... paths) {
    for (String path : paths) {
      JsonNode value = at(path);
      value = value.isArray() && value.size() > 0 ? value.get(0) : value;
      String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
      if (!text.isBlank() && !text.equals(NO_VALUE)) {
        return value;
      }
    }
    return MissingNode.getInstance();
  }

  /** Sets a field that is not set yet to the value of the first path that has one. */
  void copy(ObjectNode target, String name, String... paths) {
    JsonNode value = target.hasNonNull(name) ? MissingNode.getInstance() : first(paths);
    if (!value.isMissingNode()) {
      target.set(name, value);
    }
  }

  /**
   * The event's type, which the integrations move to {@code event.action}.
   *
   * @throws UnreadableRecordException if the document has none
   */
  String action(String... paths) throws UnreadableRecordException {
    String action = first(paths).asText("");
    if (action.isEmpty()) {
      throw new UnreadableRecordException(
          "incomplete",
          "It is a document of an Elastic integration without event.action and without the original"
              + " event; keep the original event in the integration (preserve_original_event).");
    }
    return action;
  }
}
