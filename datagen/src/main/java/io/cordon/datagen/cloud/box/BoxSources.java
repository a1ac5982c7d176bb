package io.cordon.datagen.cloud.box;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.model.file.FileKind;
import java.io.IOException;

/** The field {@code source}: the file or folder, alone or with a collaborator, or a person. */
final class BoxSources {
  private static final SerializedString SOURCE = JsonFields.name("source");
  private static final SerializedString ITEM_TYPE = JsonFields.name("item_type");
  private static final SerializedString ITEM_ID = JsonFields.name("item_id");
  private static final SerializedString ITEM_NAME = JsonFields.name("item_name");
  private static final SerializedString FILE = JsonFields.name("file");
  private static final SerializedString FOLDER = JsonFields.name("folder");
  private static final SerializedString FILE_ID = JsonFields.name("file_id");
  private static final SerializedString FILE_NAME = JsonFields.name("file_name");
  private static final SerializedString FOLDER_ID = JsonFields.name("folder_id");
  private static final SerializedString FOLDER_NAME = JsonFields.name("folder_name");
  private static final SerializedString USER_ID = JsonFields.name("user_id");
  private static final SerializedString USER_NAME = JsonFields.name("user_name");
  private static final SerializedString CLASSIFICATION = JsonFields.name("classification");
  private static final SerializedString OWNED_BY = JsonFields.name("owned_by");
  private static final SerializedString PARENT = JsonFields.name("parent");
  private static final SerializedString ALL_FILES =
      JsonFields.json("{\"type\":\"folder\",\"name\":\"All Files\",\"id\":\"0\"}");

  private BoxSources() {}

  /** An item with its folder, owner and label. */
  static void item(JsonGenerator json, BoxFragments kept, Item item, Sensitivity label)
      throws IOException {
    JsonFields.object(json, SOURCE);
    JsonFields.text(json, ITEM_TYPE, type(item));
    JsonFields.text(json, ITEM_ID, BoxIds.item(item));
    JsonFields.text(json, ITEM_NAME, item.name());
    if (label.caption() != null) {
      JsonFields.object(json, CLASSIFICATION);
      JsonFields.text(json, BoxPeople.NAME, label.caption());
      json.writeEndObject();
    }
    parent(json, item);
    owner(json, kept, item);
    json.writeEndObject();
  }

  static SerializedString type(Item item) {
    return item.kind() == FileKind.FILE ? FILE : FOLDER;
  }

  private static void parent(JsonGenerator json, Item item) throws IOException {
    Folder parent = item.folder();
    if (item.kind() == FileKind.SITE || BoxIds.isRoot(parent)) {
      JsonFields.prepared(json, PARENT, ALL_FILES);
      return;
    }
    JsonFields.object(json, PARENT);
    JsonFields.text(json, BoxPeople.TYPE, FOLDER);
    JsonFields.text(json, BoxPeople.NAME, name(parent));
    JsonFields.text(json, BoxPeople.ID, BoxIds.folder(parent));
    json.writeEndObject();
  }

  static String name(Folder folder) {
    return folder.isRoot() ? folder.library().name() : folder.name();
  }

  private static void owner(JsonGenerator json, BoxFragments kept, Item item) throws IOException {
    Account owner = item.library().owner();
    if (owner != null) {
      JsonFields.prepared(json, OWNED_BY, kept.person(owner));
    }
  }

  /** An item and who collaborates on it; neither its folder nor its label. */
  static void collaboration(JsonGenerator json, BoxFragments kept, Item item, Account collaborator)
      throws IOException {
    boolean file = item.kind() == FileKind.FILE;
    JsonFields.object(json, SOURCE);
    JsonFields.text(json, file ? FILE_ID : FOLDER_ID, BoxIds.item(item));
    JsonFields.text(json, file ? FILE_NAME : FOLDER_NAME, item.name());
    if (!BoxPeople.isGroup(collaborator)) {
      JsonFields.text(json, USER_ID, BoxIds.person(collaborator));
      JsonFields.text(json, USER_NAME, BoxPeople.name(collaborator));
    }
    owner(json, kept, item);
    json.writeEndObject();
  }

  static void person(JsonGenerator json, BoxFragments kept, Account person) throws IOException {
    JsonFields.prepared(json, SOURCE, kept.person(person));
  }

  static void nothing(JsonGenerator json) throws IOException {
    JsonFields.nothing(json, SOURCE);
  }
}
