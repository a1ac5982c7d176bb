package io.cordon.audit.dropbox;

import io.cordon.model.activity.Verb;
import java.util.HashMap;
import java.util.Map;

/**
 * The table of Dropbox's event types: add a new one to the part it belongs to, {@link FileEvents},
 * {@link SharingEvents} or {@link DocumentEvents}.
 *
 * <p>It lists every type that is a file activity, a sign-in or a setting of sharing. A type that is
 * not listed is an activity {@code other} when its category may concern files and it names one;
 * else it is counted under a word of {@link DropboxSkipReason}. The test reads the expected meaning
 * of each type from {@code events.csv}.
 */
final class DropboxEventTypes {
  private static final Map<String, DropboxEventType> TABLE = table();
  private static final DropboxEventType ADMINISTER = DropboxEventType.of(Verb.ADMINISTER);

  private DropboxEventTypes() {}

  /** Null for a type that is not listed and is no setting of sharing. */
  static DropboxEventType of(String type) {
    DropboxEventType listed = TABLE.get(type);
    return listed == null && changesSharing(type) ? ADMINISTER : listed;
  }

  /** Each of Dropbox's products has such settings, and new products add more. */
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

  static void put(
      Map<String, DropboxEventType> table, DropboxEventType eventType, String... types) {
    for (String type : types) {
      table.put(type, eventType);
    }
  }
}
