package io.cordon.audit.m365;

import io.cordon.audit.record.Fields;
import io.cordon.audit.text.LowerCase;
import io.cordon.audit.text.RecentResults;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.CloudFileBuilder;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;

/** The file, folder or site that a record is about. */
final class M365File {
  private static final String NULL_GUID = "00000000-0000-0000-0000-000000000000";

  private static final RecentResults<String, FileUrl> SITES =
      new RecentResults<>(url -> FileUrl.of(url, null));

  private M365File() {}

  static CloudFile of(Fields record, Verb verb, Actor actor, Label label) {
    String object = LocalFile.path(record.text("ObjectId"));
    String written = record.firstText("SourceFileName", "ItemName");
    FileUrl link = FileUrl.of(object, written);
    String url = link == null ? null : link.url();
    String nameBefore = written != null ? written : link != null ? link.name() : name(object);
    boolean renamed = verb == Verb.RENAME || verb == Verb.MOVE;
    String newName = renamed ? record.text("DestinationFileName") : null;
    String newFolder = renamed ? record.text("DestinationRelativeUrl") : null;
    String name = newName != null ? newName : nameBefore;
    String path = path(record, nameBefore, url != null ? url : object);
    CloudFileBuilder file = CloudFile.builder().url(url);
    if (newName != null || newFolder != null) {
      path = SitePath.after(record.text("SourceRelativeUrl"), path, newFolder, name);
      file.url(url(record, path, url)).urlBefore(url);
    }
    String siteUrl = record.word("SiteUrl");
    return file.id(id(record, link, object != null ? object : path))
        .name(name)
        .path(path)
        .kind(kind(record))
        .owner(OneDriveOwner.of(siteUrl != null ? siteUrl : url, actor))
        .sizeBytes(sizeBytes(record))
        .label(label)
        .archive(record.text("ZipFileName"))
        .build();
  }

  /** The item's id; where the record has none, the URL or path is the only identity. */
  private static String id(Fields record, FileUrl link, String otherwise) {
    String id = guid(record.firstText("ListItemUniqueId", "ItemUniqueId"));
    if (id == null && link != null) {
      return link.itemId() != null ? link.itemId() : link.url();
    }
    return id != null ? id : otherwise;
  }

  /** The URL at a new path in the same site. */
  private static String url(Fields record, String path, String before) {
    FileUrl site = site(record);
    return site == null || before == null ? before : site.url() + '/' + path;
  }

  /** The path before a rename or move. */
  private static String path(Fields record, String name, String object) {
    String relative = record.text("SourceRelativeUrl");
    if (relative != null || object == null) {
      return SitePath.of(relative, name, object);
    }
    FileUrl site = site(record);
    String ofUrl = SitePath.ofUrl(object, site == null ? null : site.url());
    return ofUrl != null ? ofUrl : SitePath.of(null, name, object);
  }

  private static FileUrl site(Fields record) {
    String url = record.word("SiteUrl");
    boolean usual = url != null && url.length() <= RecentResults.LIMIT_CHARACTERS;
    return usual ? SITES.of(url) : FileUrl.of(url, null);
  }

  private static String name(String object) {
    return object == null ? null : SitePath.lastPart(object);
  }

  private static FileKind kind(Fields record) {
    String type = record.word("ItemType");
    if (type == null) {
      String operation = record.text("Operation");
      return operation.startsWith("Folder") ? FileKind.FOLDER : FileKind.FILE;
    }
    return switch (type) {
      case "File" -> FileKind.FILE;
      case "Folder" -> FileKind.FOLDER;
      case "Web", "Site", "SiteCollection", "Tenant", "DocumentLibrary" -> FileKind.SITE;
      case "List" -> FileKind.SITE; // A library is a list of files.
      default -> FileKind.UNKNOWN;
    };
  }

  /** In lower case; null for the GUID of zeros, which means none. */
  static String guid(String text) {
    return text == null || text.equals(NULL_GUID) ? null : LowerCase.of(text.strip());
  }

  private static long sizeBytes(Fields record) {
    long size = record.number("FileSizeBytes", -1);
    return Math.max(-1, size >= 0 ? size : record.number("FileSyncBytesCommitted", -1));
  }
}
