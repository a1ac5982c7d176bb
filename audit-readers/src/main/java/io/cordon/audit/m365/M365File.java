package io.cordon.audit.m365;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import java.util.Locale;

/** The file, folder or site that a record is about. */
final class M365File {
  private static final String NULL_GUID = "00000000-0000-0000-0000-000000000000";

  private M365File() {}

  static CloudFile of(Fields record, Verb verb, Actor actor, Label label) {
    String object = record.text("ObjectId");
    String siteUrl = record.text("SiteUrl");
    String nameBefore = nameBefore(record, object);
    boolean renamed = verb == Verb.RENAME || verb == Verb.MOVE;
    String newName = renamed ? record.text("DestinationFileName") : null;
    String newFolder = renamed ? record.text("DestinationRelativeUrl") : null;
    String name = newName != null ? newName : nameBefore;
    String path = path(record, nameBefore);
    if (newName != null || newFolder != null) {
      path = SitePath.of(newFolder != null ? newFolder : SitePath.folder(path), name, null);
    }
    String id = guid(record.firstText("ListItemUniqueId", "ItemUniqueId"));
    if (id == null) {
      id = object != null ? object : path;
    }
    // A file on a local disk has a path and no URL.
    String url = object != null && object.contains("://") ? object : null;
    String owner = OneDriveOwner.of(siteUrl != null ? siteUrl : url, actor);
    return CloudFile.builder()
        .id(id)
        .name(name)
        .path(path)
        .url(url)
        .kind(kind(record))
        .owner(owner)
        .sizeBytes(sizeBytes(record))
        .label(label)
        .build();
  }

  /** The path before a rename or move. */
  private static String path(Fields record, String name) {
    String relative = record.text("SourceRelativeUrl");
    String object = record.text("ObjectId");
    String ofUrl = relative == null ? SitePath.ofUrl(object, record.text("SiteUrl")) : null;
    return ofUrl != null ? ofUrl : SitePath.of(relative, name, object);
  }

  private static String nameBefore(Fields record, String url) {
    String name = record.firstText("SourceFileName", "ItemName");
    return name != null || url == null ? name : SitePath.lastPart(url);
  }

  private static FileKind kind(Fields record) {
    String type = record.text("ItemType");
    if (type == null) {
      String operation = record.text("Operation");
      return operation.startsWith("Folder") ? FileKind.FOLDER : FileKind.FILE;
    }
    return switch (type) {
      case "File" -> FileKind.FILE;
      case "Folder" -> FileKind.FOLDER;
      case "Web", "Site", "SiteCollection", "Tenant" -> FileKind.SITE;
      default -> FileKind.UNKNOWN;
    };
  }

  /** In lower case; null for the GUID of zeros, which means none. */
  static String guid(String text) {
    return text == null || text.equals(NULL_GUID) ? null : text.strip().toLowerCase(Locale.ROOT);
  }

  private static long sizeBytes(Fields record) {
    long size = record.number("FileSizeBytes", -1);
    return Math.max(-1, size >= 0 ? size : record.number("FileSyncBytesCommitted", -1));
  }
}
