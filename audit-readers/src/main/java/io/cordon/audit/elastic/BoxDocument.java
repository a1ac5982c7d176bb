package io.cordon.audit.elastic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.flat.Restoration;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.UnreadableRecordException;

/** A document of the integration for Box: {@code box} holds the native fields but for a few. */
public final class BoxDocument implements Restoration {

  @Override
  public boolean fits(Fields record) {
    Fields box = record.fields("box");
    return (box.has("created_at") || box.has("created_by") || box.has("source"))
        && !box.has("event_type")
        && (record.has("event") || record.has("@timestamp"));
  }

  @Override
  public ObjectNode restored(Fields record) throws UnreadableRecordException {
    Document document = Document.of(record);
    ObjectNode event = document.object("box");
    event.put("event_type", document.action("event.action"));
    event.put("type", "event");
    document.copy(event, "created_at", "event.created", "@timestamp");
    document.copy(event, "event_id", "event.id");
    document.copy(event, "ip_address", "client.ip", "source.ip");
    document.copy(event, "session_id", "box.session.id");
    if (event.get("source") instanceof ObjectNode source) {
      document.copy(source, "name", "file.name");
      document.copy(source, "type", "file.type");
      document.copy(source, "size", "file.size");
    }
    return event;
  }
}
