package io.cordon.audit.box;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.FileKind;
import java.util.Locale;

/**
 * The file or folder that an event is about, in any of the forms that Box uses.
 *
 * @param fields the JSON object that names it and may hold more details
 */
record BoxItem(String id, String name, FileKind kind, Fields fields) {
  private static final BoxItem NONE = new BoxItem(null, null, FileKind.UNKNOWN, Fields.NONE);

  static BoxItem of(Fields source, Fields shield) {
    BoxItem item = named(source);
    item = item != null ? item : named(source.fields("item"));
    item = item != null ? item : named(shield.fields("item"));
    return item != null ? item : NONE;
  }

  /** Null when the object is a user, a group or anything else. */
  private static BoxItem named(Fields fields) {
    if (fields == Fields.NONE) {
      return null;
    }
    if (fields.has("item_id") || fields.has("item_name") || fields.has("item_type")) {
      return item(fields, "item_id", "item_name", kind(fields.text("item_type")));
    }
    if (fields.has("file_id") || fields.has("file_name")) {
      return item(fields, "file_id", "file_name", FileKind.FILE);
    }
    if (fields.has("folder_id") || fields.has("folder_name")) {
      return item(fields, "folder_id", "folder_name", FileKind.FOLDER);
    }
    String type = fields.text("type");
    boolean item = kind(type) != FileKind.UNKNOWN || "web_link".equals(type);
    return item ? item(fields, "id", "name", kind(type)) : null;
  }

  private static BoxItem item(Fields fields, String id, String name, FileKind kind) {
    return new BoxItem(fields.text(id), fields.text(name), kind, fields);
  }

  private static FileKind kind(String type) {
    return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
      case "file" -> FileKind.FILE;
      case "folder" -> FileKind.FOLDER;
      default -> FileKind.UNKNOWN;
    };
  }
}
