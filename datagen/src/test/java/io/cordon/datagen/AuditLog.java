package io.cordon.datagen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Reads generated records back, for tests. */
final class AuditLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditLog() {}

  static List<NativeRecord> all(Iterator<NativeRecord> records) {
    List<NativeRecord> list = new ArrayList<>();
    records.forEachRemaining(list::add);
    return list;
  }

  static JsonNode parse(NativeRecord record) {
    try {
      return JSON.readTree(record.json());
    } catch (IOException broken) {
      throw new UncheckedIOException(record.json(), broken);
    }
  }

  static List<JsonNode> parse(List<NativeRecord> records) {
    return records.stream().map(AuditLog::parse).toList();
  }

  static String id(JsonNode row) {
    return row.get("Id").asText();
  }

  static String operation(JsonNode row) {
    return row.get("Operation").asText();
  }

  static boolean isSensitive(JsonNode row) {
    String label = row.path("SensitivityLabelId").asText();
    return Set.of(Sensitivity.CONFIDENTIAL.id(), Sensitivity.HIGHLY_CONFIDENTIAL.id())
        .contains(label);
  }

  /** The address without port, brackets and IPv4-in-IPv6 prefix; empty for none. */
  static String address(JsonNode row) {
    String ip = row.path("ClientIP").asText(row.path("ClientIPAddress").asText());
    if (ip.startsWith("[")) {
      return ip.substring(1, ip.indexOf(']'));
    }
    if (ip.startsWith("::ffff:")) {
      return ip.substring("::ffff:".length());
    }
    boolean port = ip.indexOf(':') >= 0 && ip.indexOf(':') == ip.lastIndexOf(':');
    return port ? ip.substring(0, ip.indexOf(':')) : ip;
  }
}
