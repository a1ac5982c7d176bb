package io.cordon.datagen.cloud.google;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.model.file.Audience;
import java.io.IOException;

/** Drive's activities on a document, but for changes of access. */
final class DriveRecords {
  private static final SerializedString OLD = new SerializedString("old_value");
  private static final SerializedString NEW = new SerializedString("new_value");
  private static final SerializedString SOURCE = new SerializedString("source_folder_id");
  private static final SerializedString SOURCE_TITLE = new SerializedString("source_folder_title");
  private static final SerializedString DESTINATION = new SerializedString("destination_folder_id");
  private static final SerializedString DESTINATION_TITLE =
      new SerializedString("destination_folder_title");
  private static final SerializedString VISIBILITY = new SerializedString("visibility");

  private final GoogleHead head;
  private final DriveDocument documents;

  DriveRecords(GoogleHead head, DriveDocument documents) {
    this.head = head;
    this.documents = documents;
  }

  void write(JsonGenerator json, Act act) throws IOException {
    head.begin(json, act, "drive");
    GoogleHead.beginEvent(json, "access", DriveEvent.of(act));
    documents.write(json, act, act.item());
    writeDetail(json, act);
    GoogleHead.endEvent(json);
    if (act.detail() instanceof Detail.Copy copy) {
      writeCopy(json, act, copy);
    }
    json.writeEndArray();
    documents.writeResource(json, act.item());
    json.writeEndObject();
  }

  private void writeDetail(JsonGenerator json, Act act) throws IOException {
    if (act.detail() instanceof Detail.Rename rename) {
      GoogleParameters.writeList(json, OLD, rename.nameBefore());
      GoogleParameters.writeList(json, NEW, act.item().name());
    } else if (act.detail() instanceof Detail.Move move) {
      writeMove(json, move.before(), act.item().folder());
    } else if (act.detail() instanceof Detail.Relabel change) {
      GoogleLabels.writeChange(json, act, change);
    } else if (act.detail() instanceof Detail.ThroughLink link) {
      writeVisibility(json, link.audience());
    }
  }

  /** The only visibilities that an act tells are the widest: it may add to what was there. */
  static void writeVisibility(JsonGenerator json, Audience audience) throws IOException {
    if (audience == Audience.ANYONE) {
      GoogleParameters.write(json, VISIBILITY, "people_with_link");
    } else if (audience == Audience.PUBLIC) {
      GoogleParameters.write(json, VISIBILITY, "public_on_the_web");
    }
  }

  private void writeMove(JsonGenerator json, Folder before, Folder after) throws IOException {
    GoogleParameters.write(json, SOURCE, documents.id(Item.of(before)));
    GoogleParameters.write(json, SOURCE_TITLE, title(before));
    GoogleParameters.write(json, DESTINATION, documents.id(Item.of(after)));
    GoogleParameters.write(json, DESTINATION_TITLE, title(after));
  }

  private static String title(Folder folder) {
    boolean root = folder.isRoot();
    boolean shared = folder.library().kind() == Library.Kind.PROJECT;
    return root ? shared ? folder.library().name() : "My Drive" : folder.name();
  }

  /** The copy is a document of its own. */
  private void writeCopy(JsonGenerator json, Act act, Detail.Copy copy) throws IOException {
    GoogleHead.beginEvent(json, "access", "copy");
    documents.write(json, act, copy.copy());
    GoogleHead.endEvent(json);
  }
}
