package io.cordon.datagen.cloud.dropbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.model.file.FileKind;
import java.io.IOException;

/** The field {@code assets}: the file or folder, with what it was before or was copied from. */
final class DropboxAssets {
  private static final SerializedString ASSETS = JsonFields.name("assets");
  private static final SerializedString FILE = JsonFields.name("file");
  private static final SerializedString FOLDER = JsonFields.name("folder");
  private static final SerializedString PATH = JsonFields.name("path");
  private static final SerializedString CONTEXTUAL = JsonFields.name("contextual");
  private static final SerializedString NAMESPACE_RELATIVE = JsonFields.name("namespace_relative");
  private static final SerializedString NS_ID = JsonFields.name("ns_id");
  private static final SerializedString RELATIVE_PATH = JsonFields.name("relative_path");
  private static final SerializedString IS_SHARED = JsonFields.name("is_shared_namespace");
  private static final SerializedString DISPLAY_NAME = JsonFields.name("display_name");
  private static final SerializedString FILE_ID = JsonFields.name("file_id");
  private static final SerializedString FILE_SIZE = JsonFields.name("file_size");

  private DropboxAssets() {}

  static void write(JsonGenerator json, DropboxFragments kept, Act act) throws IOException {
    json.writeFieldName(ASSETS);
    json.writeStartArray();
    Item item = act.item();
    if (item != null && !DropboxIds.isPersonalRoot(item)) {
      Detail detail = act.detail();
      if (detail instanceof Detail.Rename rename) {
        asset(json, kept, item.named(rename.nameBefore()));
      } else if (detail instanceof Detail.Move move) {
        asset(json, kept, item.in(move.before()));
      }
      asset(json, kept, item);
      if (detail instanceof Detail.Copy copied) {
        asset(json, kept, copied.copy());
      }
    }
    json.writeEndArray();
  }

  private static void asset(JsonGenerator json, DropboxFragments kept, Item item)
      throws IOException {
    boolean file = item.kind() == FileKind.FILE;
    json.writeStartObject();
    JsonFields.text(json, DropboxPeople.TAG, file ? FILE : FOLDER);
    JsonFields.object(json, PATH);
    String relative = DropboxPaths.relative(item);
    JsonFields.text(json, CONTEXTUAL, DropboxPaths.contextual(item, relative));
    JsonFields.object(json, NAMESPACE_RELATIVE);
    JsonFields.text(json, NS_ID, kept.namespace(item.library()));
    JsonFields.text(json, RELATIVE_PATH, relative);
    JsonFields.flag(json, IS_SHARED, !DropboxIds.isPersonal(item.folder()));
    json.writeEndObject();
    json.writeEndObject();
    JsonFields.text(json, DISPLAY_NAME, item.name());
    if (item.kind() != FileKind.SITE) {
      JsonFields.text(json, FILE_ID, DropboxIds.file(item));
    }
    if (file) {
      JsonFields.number(json, FILE_SIZE, item.sizeBytes());
    }
    json.writeEndObject();
  }
}
