package io.cordon.audit.box;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.FileKind;
import java.util.List;
import java.util.Locale;

/**
 * The file or folder that an event is about, in any of the forms that Box uses.
 *
 * @param fields the JSON object that names it and may hold more details
 */
record BoxItem(String id, String name, FileKind kind, Fields fields) {
  private static final BoxItem NONE = new BoxItem(null, null, FileKind.UNKNOWN, Fields.NONE);

  static BoxItem of(Fields source, Fields shield) {
    for (Fields fields : List.of(source, source.fields("item"), shield.fields("item"))) {
      BoxItem item = named(fields);
      if (item != null) {
        return item;
      }
    }
    return NONE;
  }

  /** Null when the object is a user, a group or anything else. */
  private static BoxItem named(Fields fields) {
    if (fields.has("item_id") || fields.has("item_name") || fields.has("item_type")) {
      return item(fields, "item_", kind(fields.text("item_type")));
    }
    if (fields.has("file_id") || fields.has("file_name")) {
      return item(fields, "file_", FileKind.FILE);
    }
    if (fields.has("folder_id") || fields.has("folder_name")) {
      return item(fields, "folder_", FileKind.FOLDER);
    }
    String type = fields.text("type");
    boolean item = kind(type) != FileKind.UNKNOWN || "web_link".equals(type);
    return item ? item(fields, "", kind(type)) : null;
  }

  private static BoxItem item(Fields fields, String prefix, FileKind kind) {
    return new BoxItem(fields.text(prefix + "id"), fields.text(prefix + "name"), kind, fields);
  }

  private static FileKind kind(String type) {
    return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
      case "file" -> FileKind.FILE;
      case "folder" -> FileKind.FOLDER;
      default -> FileKind.UNKNOWN;
    };
  }
}
