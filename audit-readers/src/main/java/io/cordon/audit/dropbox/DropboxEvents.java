package io.cordon.audit.dropbox;

import io.cordon.model.Verb;
import java.util.HashMap;
import java.util.Map;

/** Every native event type that is a file activity, a sign-in or a setting of sharing. */
final class DropboxEvents {
  private static final Map<String, DropboxEvent> TABLE = table();
  private static final DropboxEvent ADMINISTER = DropboxEvent.of(Verb.ADMINISTER);

  private DropboxEvents() {}

  /** Null for a type that is not known to be one. */
  static DropboxEvent of(String type) {
    DropboxEvent listed = TABLE.get(type);
    return listed == null && changesSharing(type) ? ADMINISTER : listed;
  }

  /** Each of Dropbox's products has such settings, and every new one brings its own. */
  private static boolean changesSharing(String type) {
    return type.contains("sharing")
        && (type.contains("policy") || type.contains("setting") || type.contains("whitelist"));
  }

  private static Map<String, DropboxEvent> table() {
    Map<String, DropboxEvent> table = new HashMap<>();
    FileEvents.addTo(table);
    SharingEvents.addTo(table);
    DocumentEvents.addTo(table);
    return Map.copyOf(table);
  }

  static void put(Map<String, DropboxEvent> table, DropboxEvent meaning, String... types) {
    for (String type : types) {
      table.put(type, meaning);
    }
  }
}
