package io.cordon.audit.m365.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * An alert of Microsoft's security services in the format of Microsoft Graph. It is only counted.
 */
final class AlertRow implements RowKind {

  @Override
  public boolean fits(Set<String> names) {
    return names.contains("servicesource")
        && names.contains("severity")
        && names.contains("createddatetime");
  }

  @Override
  public ObjectNode record(NormalisedColumns columns) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Operation", "AlertTriggered")
        .put("CreationTime", columns.first("createddatetime"))
        .put("Id", columns.first("id"));
  }
}
