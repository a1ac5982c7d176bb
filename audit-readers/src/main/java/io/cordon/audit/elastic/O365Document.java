package io.cordon.audit.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.flat.Restoration;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.UnreadableRecordException;
import java.util.List;
import java.util.Map;

/**
 * A document of the integration for Microsoft 365: {@code o365.audit} holds the native fields; some
 * were moved to ECS, and lists of pairs became objects.
 */
public final class O365Document implements Restoration {
  private static final List<String> PAIRS =
      List.of("ExtendedProperties", "ModifiedProperties", "DeviceProperties", "Parameters");

  @Override
  public boolean fits(Fields record) {
    return !record.fields("o365").fields("audit").names(1).isEmpty();
  }

  @Override
  public ObjectNode restored(Fields record) throws UnreadableRecordException {
    Document document = Document.of(record);
    ObjectNode audit = document.object("o365.audit");
    audit.put("Operation", document.action("o365.audit.Operation", "event.action"));
    document.copy(audit, "CreationTime", "@timestamp");
    document.copy(audit, "Id", "event.id");
    document.copy(audit, "Workload", "event.provider");
    document.copy(audit, "OrganizationId", "organization.id");
    document.copy(audit, "UserId", "user.id", "user.email");
    document.copy(audit, "ClientIP", "client.ip", "client.address", "source.ip", "client.domain");
    document.copy(audit, "UserAgent", "user_agent.original");
    document.copy(audit, "ObjectId", "url.original");
    document.copy(audit, "SourceFileName", "file.name");
    document.copy(audit, "SourceRelativeUrl", "file.directory");
    PAIRS.forEach(name -> restorePairs(audit, name));
    return audit;
  }

  private static void restorePairs(ObjectNode audit, String name) {
    if (!(audit.get(name) instanceof ObjectNode object)) {
      return;
    }
    ArrayNode pairs = audit.putArray(name);
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      ObjectNode pair = pairs.addObject().put("Name", member.getKey());
      if (member.getValue() instanceof ObjectNode values) {
        pair.setAll(values);
      } else {
        pair.set("Value", member.getValue());
      }
    }
  }
}
