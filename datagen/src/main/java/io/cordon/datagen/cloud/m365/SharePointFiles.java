package io.cordon.datagen.cloud.m365;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.FileKind;
import java.io.IOException;

/** Records of what somebody did to a file or folder. */
final class SharePointFiles {
  private static final SerializedString SIZE = new SerializedString("FileSizeBytes");
  private static final SerializedString SYNCED = new SerializedString("FileSyncBytesCommitted");
  private static final SerializedString ZIP = new SerializedString("ZipFileName");
  private static final SerializedString NAME_AFTER = new SerializedString("DestinationFileName");
  private static final SerializedString EXTENSION_AFTER =
      new SerializedString("DestinationFileExtension");
  private static final Fragment INTERNAL =
      Fragment.builder().flag("DoNotDistributeEvent", true).build();
  private static final Fragment OF_FILES =
      Fragment.builder()
          .flag("HighPriorityMediaProcessing", false)
          .number("ListBaseType", 1)
          .number("ListServerTemplate", 101)
          .build();
  private static final Fragment OF_DRIVES =
      Fragment.builder()
          .flag("HighPriorityMediaProcessing", false)
          .number("ListBaseType", 1)
          .number("ListServerTemplate", 700)
          .build();

  private final M365Head head;
  private final SharePointItem items;
  private final M365Labels labels;

  SharePointFiles(M365Head head, SharePointItem items, M365Labels labels) {
    this.head = head;
    this.items = items;
    this.labels = labels;
  }

  /** Null where SharePoint does not log the verb. */
  static String operation(Act act) {
    boolean synced = act.visit().program().kind() == Program.Kind.SYNC_CLIENT;
    return act.item().kind() == FileKind.FILE
        ? ofFile(act.verb(), synced)
        : act.item().kind() == FileKind.FOLDER ? ofFolder(act.verb()) : null;
  }

  private static String ofFile(Verb verb, boolean synced) {
    return switch (verb) {
      // A new document is an upload of an empty one.
      case UPLOAD, CREATE -> synced ? "FileSyncUploadedFull" : "FileUploaded";
      case DOWNLOAD -> synced ? "FileSyncDownloadedFull" : "FileDownloaded";
      case SYNC -> "FileSyncDownloadedFull";
      case OPEN -> "FileAccessed";
      case PREVIEW -> "FilePreviewed";
      case UPDATE -> "FileModified";
      case DELETE -> "FileRecycled";
      case PURGE -> "FileDeletedSecondStageRecycleBin";
      case RENAME -> "FileRenamed";
      case MOVE -> "FileMoved";
      case COPY -> "FileCopied";
      case RESTORE -> "FileRestored";
      case LOCK -> "FileCheckedOut";
      case UNLOCK -> "FileCheckedIn";
      case OTHER -> "ComplianceSettingChanged";
      default -> null;
    };
  }

  private static String ofFolder(Verb verb) {
    return switch (verb) {
      case CREATE, UPLOAD -> "FolderCreated";
      case UPDATE -> "FolderModified";
      case DELETE -> "FolderRecycled";
      case PURGE -> "FolderDeletedSecondStageRecycleBin";
      case RENAME -> "FolderRenamed";
      case MOVE -> "FolderMoved";
      case COPY -> "FolderCopied";
      case RESTORE -> "FolderRestored";
      default -> null;
    };
  }

  void write(JsonGenerator json, Act act, int number) throws IOException {
    Item item = act.item();
    Folder folder = item.folder();
    String name = item.name();
    if (act.detail() instanceof Detail.Rename rename) {
      name = rename.nameBefore();
    } else if (act.detail() instanceof Detail.Move move) {
      folder = move.before();
    }
    M365Site site = head.folder(folder).site();
    String operation = operation(act);
    head.write(json, act, number, M365RecordType.FILE, operation, site.workload());
    items.write(json, act, folder, name);
    if (act.visit().program().kind() == Program.Kind.PREVIEW_SERVICE) {
      INTERNAL.write(json);
    }
    if (item.kind() == FileKind.FILE) {
      writeSize(json, item, operation);
    }
    (site.personal() ? OF_DRIVES : OF_FILES).write(json);
    if (act.detail() instanceof Detail.Packed packed) {
      json.writeFieldName(ZIP);
      json.writeString(packed.archiveName());
    }
    labels.write(json, item.label());
    items.writePlace(json, folder, name);
    writeDestination(json, act);
  }

  private static void writeSize(JsonGenerator json, Item item, String operation)
      throws IOException {
    if (operation.startsWith("FileSync")) {
      json.writeFieldName(SYNCED);
      json.writeString(Long.toString(item.sizeBytes()));
    } else {
      json.writeFieldName(SIZE);
      json.writeNumber(item.sizeBytes());
    }
  }

  /** Where a copy is, and where a file is after a move or rename. */
  private void writeDestination(JsonGenerator json, Act act) throws IOException {
    Verb verb = act.verb();
    if (act.detail() instanceof Detail.Copy copy) {
      writeDestination(json, copy.copy());
    } else if (verb == Verb.RENAME || verb == Verb.MOVE) {
      writeDestination(json, act.item());
    }
  }

  private void writeDestination(JsonGenerator json, Item after) throws IOException {
    head.folder(after.folder()).destination().write(json);
    json.writeFieldName(NAME_AFTER);
    json.writeString(after.name());
    SharePointItem.writeExtension(json, EXTENSION_AFTER, after.name());
  }
}
