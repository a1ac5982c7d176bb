package io.cordon.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Rewrites native records into the forms that tools make of them. */
final class ToolForms {
  private ToolForms() {}

  static Map<String, UnaryOperator<ObjectNode>> all() {
    Map<String, UnaryOperator<ObjectNode>> forms = new TreeMap<>();
    flattened(forms);
    envelopes(forms);
    streams(forms);
    return forms;
  }

  private static void flattened(Map<String, UnaryOperator<ObjectNode>> forms) {
    forms.put("dots", record -> flat(record, ".", false));
    forms.put("dots and positions", record -> flat(record, ".", true));
    forms.put("underscores", record -> flat(record, "_", false));
    forms.put("underscores and positions", record -> flat(record, "_", true));
    forms.put("brackets", ToolForms::bracketed);
    forms.put("Power Query", record -> prefixed("AuditData.", flat(record, ".", false)));
    forms.put("raw prefix", record -> prefixed("_raw.", bracketed(record)));
    forms.put("log table", ToolForms::logTable);
    forms.put("log table with a prefix", record -> prefixed("properties_", logTable(record)));
    forms.put("lower case", record -> renamed(flat(record, "_", false), true));
    forms.put("capitals", record -> renamed(flat(record, "_", false), false));
    forms.put("Elasticsearch fields", ToolForms::fields);
  }

  private static void envelopes(Map<String, UnaryOperator<ObjectNode>> forms) {
    forms.put("Splunk result", record -> parse("{'preview':false,'result':{'_raw':%t}}", record));
    forms.put("Splunk rows", record -> parse("{'fields':[{'name':'_raw'}],'rows':[[%t]]}", record));
    forms.put("HEC", record -> parse("{'time':1,'sourcetype':'s','event':%r}", record));
    forms.put("HEC text", record -> parse("{'time':1,'sourcetype':'s','event':%t}", record));
    forms.put("Wazuh module", record -> parse("{'integration':'x','office365':%r}", record));
    forms.put("Wazuh alert", record -> parse("{'rule':{'id':'1'},'data':{'box':%r}}", record));
    forms.put("Wazuh archive", record -> parse("{'full_log':%t,'data':{'gws':%r}}", record));
    forms.put(
        "search answer",
        record ->
            parse(
                "{'took':1,'hits':{'total':{'value':1},'hits':[{'_source':{'message':%t}}]}}",
                record));
    forms.put("Graph page", record -> parse("{'value':[{'service':'x','auditData':%r}]}", record));
    forms.put("hunting", record -> parse("{'schema':[{'name':'a'}],'results':[%r]}", record));
    forms.put("Hunting", record -> parse("{'Schema':[{'Name':'a'}],'Results':[%r]}", record));
    forms.put("Datadog", record -> parse("{'data':[{'attributes':{'attributes':%r}}]}", record));
    forms.put("tables", record -> table(logTable(record), "tables", "columns", "name", "rows"));
    forms.put(
        "Tables", record -> table(logTable(record), "Tables", "Columns", "ColumnName", "Rows"));
  }

  private static void streams(Map<String, UnaryOperator<ObjectNode>> forms) {
    forms.put("event hub", record -> parse("{'records':[{'properties':%r}]}", record));
    forms.put("CloudWatch", record -> parse("{'logEvents':[{'id':'1','message':%t}]}", record));
    forms.put("CloudEvents", record -> parse("{'specversion':'1.0','data':%r}", record));
    forms.put("container log", record -> parse("{'log':%t,'stream':'stdout'}", record));
    forms.put("LogScale", record -> parse("{'@rawstring':%t}", record));
    forms.put("Pub/Sub", record -> parse("{'message':{'data':%b,'messageId':'1'}}", record));
    forms.put("Kinesis", record -> parse("{'Records':[{'kinesis':{'data':%b}}]}", record));
  }

  /** Replaces %r by the record, %t by it as text, and %b by it in base64. */
  static ObjectNode parse(String form, ObjectNode record) {
    String json = record.toString();
    String text = TestReader.JSON.createObjectNode().textNode(json).toString();
    String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    String all =
        form.replace('\'', '"')
            .replace("%r", json)
            .replace("%t", text)
            .replace("%b", '"' + base64 + '"');
    return read(all);
  }

  static ObjectNode read(String json) {
    try {
      return (ObjectNode) TestReader.JSON.readTree(json);
    } catch (java.io.IOException mistake) {
      throw new IllegalArgumentException(json, mistake);
    }
  }

  private static ObjectNode flat(ObjectNode record, String separator, boolean positions) {
    ObjectNode row = TestReader.JSON.createObjectNode();
    addFlat(row, "", record, separator, positions);
    return row;
  }

  private static void addFlat(
      ObjectNode row, String name, JsonNode value, String separator, boolean positions) {
    String prefix = name.isEmpty() ? "" : name + separator;
    if (value.isObject()) {
      value
          .properties()
          .forEach(m -> addFlat(row, prefix + m.getKey(), m.getValue(), separator, positions));
    } else if (value.isArray() && positions && value.path(0).isObject()) {
      for (int i = 0; i < value.size(); i++) {
        addFlat(row, prefix + i, value.get(i), separator, true);
      }
    } else {
      row.set(name, value);
    }
  }

  private static ObjectNode bracketed(ObjectNode record) {
    ObjectNode row = TestReader.JSON.createObjectNode();
    flat(record, ".", true)
        .properties()
        .forEach(m -> row.set(m.getKey().replaceAll("\\.(\\d+)(?=\\.|$)", "[$1]"), m.getValue()));
    return row;
  }

  private static ObjectNode prefixed(String prefix, ObjectNode record) {
    ObjectNode row = TestReader.JSON.createObjectNode();
    record.properties().forEach(m -> row.set(prefix + m.getKey(), m.getValue()));
    return row;
  }

  private static ObjectNode renamed(ObjectNode record, boolean lower) {
    ObjectNode row = TestReader.JSON.createObjectNode();
    record
        .properties()
        .forEach(
            m -> {
              String name = m.getKey();
              String cased = lower ? name.toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT);
              row.set(cased, m.getValue());
            });
    return row;
  }

  /** As Log Analytics names the columns of a custom table; lists are JSON in a text. */
  private static ObjectNode logTable(ObjectNode record) {
    ObjectNode row = TestReader.JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> member : flat(record, "_", false).properties()) {
      String name = member.getKey().replace('.', '_');
      JsonNode value = member.getValue();
      if (value.isBoolean()) {
        row.set(name + "_b", value);
      } else if (value.isNumber()) {
        row.put(name + "_d", value.asDouble());
      } else {
        row.put(name + "_s", value.isArray() ? value.toPrettyString() : value.asText());
      }
    }
    return row.put("Type", "X_CL").put("TenantId", "workspace");
  }

  private static ObjectNode fields(ObjectNode record) {
    ObjectNode document = TestReader.JSON.createObjectNode().put("_index", "i");
    ObjectNode fields = document.putObject("fields");
    prefixed("data.office365.", bracketed(record))
        .properties()
        .forEach(
            m -> {
              boolean list = m.getValue().isArray();
              fields.set(m.getKey(), list ? m.getValue() : fields.arrayNode().add(m.getValue()));
            });
    return document;
  }

  private static ObjectNode table(
      ObjectNode row, String tables, String columns, String name, String rows) {
    ObjectNode answer = TestReader.JSON.createObjectNode();
    ObjectNode table = answer.putArray(tables).addObject();
    ArrayNode names = table.putArray(columns);
    ArrayNode cells = table.putArray(rows).addArray();
    for (Map.Entry<String, JsonNode> member : row.properties()) {
      names.addObject().put(name, member.getKey()).put("type", "string");
      cells.add(member.getValue());
    }
    return answer;
  }
}
