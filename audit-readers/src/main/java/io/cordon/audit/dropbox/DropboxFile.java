package io.cordon.audit.dropbox;

import io.cordon.audit.dropbox.place.DropboxFolders;
import io.cordon.audit.record.EmailAddress;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.RecordReadings;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import java.util.ArrayList;
import java.util.List;

/** The files, folders and documents that an event is about. */
final class DropboxFile {
  private DropboxFile() {}

  /**
   * Empty where the event names no file by id or name.
   *
   * @throws UnreadableRecordException if the event has too many
   */
  static List<CloudFile> all(Fields record, Fields details, Verb verb)
      throws UnreadableRecordException {
    List<DropboxAsset> assets = DropboxAsset.all(record, details);
    RecordReadings.require(assets.size(), "assets");
    String owner = owner(details);
    String newName = verb == Verb.RENAME ? details.text("new_folder_name") : null;
    List<CloudFile> files = new ArrayList<>(assets.size());
    for (DropboxAsset asset : assets) {
      CloudFile file = file(asset, verb, newName, owner);
      if (file.exists()) {
        files.add(file);
      }
    }
    if (files.isEmpty() && newName != null) {
      files.add(CloudFile.builder().name(newName).kind(FileKind.FOLDER).owner(owner).build());
    }
    return files;
  }

  private static CloudFile file(DropboxAsset asset, Verb verb, String newName, String owner) {
    Fields fields = asset.fields();
    Fields paths = fields.fields("path");
    FileKind kind = kind(fields);
    String path = path(paths);
    String name = fields.firstText("display_name", "doc_title", "folder_name", "showcase_title");
    name = newName != null ? newName : name != null ? name : lastPart(path);
    return CloudFile.builder()
        .id(id(asset, verb))
        .name(name)
        .path(path)
        .kind(kind)
        .owner(owner)
        .sizeBytes(Math.max(-1, fields.number("file_size", -1)))
        .containers(DropboxFolders.of(paths, kind))
        .build();
  }

  /** The new owner after a transfer; else the owner of the shared content or of the link. */
  private static String owner(Fields details) {
    String newOwner = DropboxRecipients.newOwner(details);
    if (newOwner != null) {
      return newOwner;
    }
    String ofContent = DropboxPerson.of(details.fields("shared_content_owner")).key();
    String ofLink = DropboxPerson.of(details.fields("shared_link_owner")).key();
    String owner = ofContent != null ? ofContent : ofLink;
    return owner != null ? owner : EmailAddress.of(details.text("link_owner")).text();
  }

  /** A renamed or moved file keeps its id; some records give it only in the source. */
  private static String id(DropboxAsset asset, Verb verb) {
    String id = id(asset.fields());
    boolean kept = verb == Verb.RENAME || verb == Verb.MOVE;
    return id == null && kept ? id(asset.source()) : id;
  }

  private static String id(Fields asset) {
    String id = asset.firstText("file_id", "doc_id", "folder_id", "showcase_id");
    return id != null ? id : sharedFolderId(asset);
  }

  /**
   * A shared folder is a namespace; its id is the namespace's, written as Dropbox's API writes it.
   * A path is no id: two people may have different files under the same contextual path.
   */
  private static String sharedFolderId(Fields asset) {
    Fields place = asset.fields("path").fields("namespace_relative");
    String namespace = place.text("ns_id");
    String relative = place.text("relative_path");
    boolean root = relative == null || relative.equals("/");
    boolean shared = kind(asset) == FileKind.FOLDER && place.flag("is_shared_namespace");
    return shared && root && namespace != null ? "ns:" + namespace : null;
  }

  private static String path(Fields path) {
    String contextual = path.text("contextual");
    return contextual != null
        ? contextual
        : path.fields("namespace_relative").text("relative_path");
  }

  private static String lastPart(String path) {
    if (path == null) {
      return null;
    }
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    String part = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    return part.isBlank() ? null : part;
  }

  private static FileKind kind(Fields asset) {
    return switch (String.valueOf(UnionTag.of(asset))) {
      case "file", "paper_document", "showcase_document" -> FileKind.FILE;
      case "folder", "paper_folder" -> FileKind.FOLDER;
      default -> FileKind.UNKNOWN;
    };
  }
}
