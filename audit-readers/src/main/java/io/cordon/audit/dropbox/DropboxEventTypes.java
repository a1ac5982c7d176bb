package io.cordon.audit.dropbox;

import io.cordon.model.activity.Verb;
import java.util.HashMap;
import java.util.Map;

/** Every native event type that is a file activity, a sign-in or a setting of sharing. */
final class DropboxEventTypes {
  private static final Map<String, DropboxEventType> TABLE = table();
  private static final DropboxEventType ADMINISTER = DropboxEventType.of(Verb.ADMINISTER);

  private DropboxEventTypes() {}

  /** Null for a type that is not known to be one. */
  static DropboxEventType of(String type) {
    DropboxEventType listed = TABLE.get(type);
    return listed == null && changesSharing(type) ? ADMINISTER : listed;
  }

  /** Each of Dropbox's products has such settings, and every new one brings its own. */
  private static boolean changesSharing(String type) {
    return type.contains("sharing")
        && (type.contains("policy") || type.contains("setting") || type.contains("whitelist"));
  }

  private static Map<String, DropboxEventType> table() {
    Map<String, DropboxEventType> table = new HashMap<>();
    FileEvents.addTo(table);
    SharingEvents.addTo(table);
    DocumentEvents.addTo(table);
    return Map.copyOf(table);
  }

  static void put(Map<String, DropboxEventType> table, DropboxEventType meaning, String... types) {
    for (String type : types) {
      table.put(type, meaning);
    }
  }
}
