package io.cordon.datagen.cloud.google;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.IdText;
import io.cordon.model.file.FileKind;
import java.io.IOException;
import java.util.Locale;

/** The parameters of Drive's events about the document, and the document as a resource. */
final class DriveDocument {
  private static final SerializedString PRIMARY = new SerializedString("primary_event");
  private static final SerializedString ID = new SerializedString("doc_id");
  private static final SerializedString TITLE = new SerializedString("doc_title");
  private static final SerializedString TYPE = new SerializedString("doc_type");
  private static final SerializedString PROGRAM = new SerializedString("originating_app_id");
  private static final SerializedString DEVICE = new SerializedString("device_id");
  private static final SerializedString RESOURCES = new SerializedString("resourceDetails");
  private static final SerializedString RESOURCE_ID = new SerializedString("id");
  private static final SerializedString RESOURCE_TITLE = new SerializedString("title");
  private static final Fragment PRIMARY_RESOURCE =
      Fragment.builder().text("relation", "DRIVE_PRIMARY").build();
  private static final Fragment BILLABLE =
      Fragment.builder().element(GoogleParameters.flag("billable", true)).build();
  private static final int ID_DIGITS = 43;

  private final GoogleHead head;
  private final GoogleLabels labels;

  DriveDocument(GoogleHead head, GoogleLabels labels) {
    this.head = head;
    this.labels = labels;
  }

  /** Of the document; of a shared drive, the drive's; of a person's, that of its top folder. */
  String id(Item item) {
    String drive = item.kind() == FileKind.SITE ? head.drive(item.library()).id() : null;
    return drive != null ? drive : IdText.base64("1", item.key(), GoogleIds.FILE, ID_DIGITS);
  }

  /** The parameters that all events on a document have. */
  void write(JsonGenerator json, Act act, Item item) throws IOException {
    GoogleParameters.write(json, PRIMARY, true);
    BILLABLE.write(json);
    GoogleParameters.write(json, ID, id(item));
    GoogleParameters.write(json, TITLE, item.name());
    GoogleParameters.write(json, TYPE, type(item));
    head.drive(item.library()).parameters().write(json);
    Program program = act.visit().program();
    GoogleParameters.write(json, PROGRAM, head.program(program).number());
    if (program.kind() == Program.Kind.SYNC_CLIENT) {
      long device = act.visit().device().key();
      GoogleParameters.write(json, DEVICE, head.text().guid(device, GoogleIds.DEVICE));
    }
  }

  /** A document with a label, beside the events. */
  void writeResource(JsonGenerator json, Item item) throws IOException {
    if (item.kind() != FileKind.FILE || item.label() == Sensitivity.UNLABELLED) {
      return;
    }
    json.writeFieldName(RESOURCES);
    json.writeStartArray();
    json.writeStartObject();
    json.writeFieldName(RESOURCE_ID);
    json.writeString(id(item));
    json.writeFieldName(RESOURCE_TITLE);
    json.writeString(item.name());
    PRIMARY_RESOURCE.write(json);
    labels.write(json, item.label());
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String type(Item item) {
    return switch (item.kind()) {
      case FOLDER -> "folder";
      case SITE -> "shared_drive";
      default -> type(item.name());
    };
  }

  /** Drive's words for kinds of files, by the end of the name. */
  private static String type(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return switch (end) {
      case "doc", "docx" -> "msword";
      case "xls", "xlsx" -> "msexcel";
      case "ppt", "pptx" -> "mspowerpoint";
      case "gdoc" -> "document";
      case "gsheet" -> "spreadsheet";
      case "gslides" -> "presentation";
      case "pdf" -> "pdf";
      case "png" -> "png";
      case "jpg", "jpeg" -> "jpeg";
      case "mp4", "mov" -> "video";
      case "txt", "csv", "md" -> "txt";
      case "html" -> "html";
      default -> "unknown";
    };
  }
}
