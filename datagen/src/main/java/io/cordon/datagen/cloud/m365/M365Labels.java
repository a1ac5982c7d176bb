package io.cordon.datagen.cloud.m365;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.text.Fragment;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Records of labels: SharePoint's of its files, and those of office programs on computers. */
final class M365Labels {
  private static final SerializedString EVENT_DATA =
      new SerializedString("SensitivityLabelEventData");
  private static final SerializedString JUSTIFICATION = new SerializedString("JustificationText");
  private static final SerializedString CLIENT_IP = new SerializedString("ClientIP");
  private static final SerializedString OBJECT_ID = new SerializedString("ObjectId");
  private static final SerializedString COMMON = new SerializedString("Common");

  private static final int RAISED = 1;
  private static final int LOWERED = 2;
  private static final int REMOVED = 3;
  private static final int SAME_ORDER = 4;
  private static final int BY_HAND = 3;

  private final M365Head head;
  private final SharePointItem items;
  private final Map<Sensitivity, Fragment> ofFile = new EnumMap<>(Sensitivity.class);

  M365Labels(M365Head head, SharePointItem items) {
    this.head = head;
    this.items = items;
    for (Sensitivity label : Sensitivity.values()) {
      Fragment.Builder members = Fragment.builder().text("SensitivityLabelId", id(label));
      if (id(label) != null) {
        members.text("SensitivityLabelOwnerEmail", "information.protection@" + head.domain());
      }
      ofFile.put(label, members.build());
    }
  }

  /** The label's GUID; null for no label. */
  static String id(Sensitivity label) {
    return switch (label) {
      case UNLABELLED -> null;
      case PUBLIC -> "5b1f1a52-6d0f-4c59-9d0e-1c7a42f00001";
      case GENERAL -> "5b1f1a52-6d0f-4c59-9d0e-1c7a42f00002";
      case CONFIDENTIAL -> "5b1f1a52-6d0f-4c59-9d0e-1c7a42f00003";
      case HIGHLY_CONFIDENTIAL -> "5b1f1a52-6d0f-4c59-9d0e-1c7a42f00004";
    };
  }

  /** The label of a file in the record of another act; nothing for a file that has none. */
  void write(JsonGenerator json, Sensitivity label) throws IOException {
    if (label != Sensitivity.UNLABELLED) {
      ofFile.get(label).write(json);
    }
  }

  /** A change of a file's label. */
  void writeChange(JsonGenerator json, Act act, Detail.Relabel change) throws IOException {
    if (act.visit().program().kind() == Program.Kind.DESKTOP_APP) {
      writeOfComputer(json, act, change);
    } else {
      writeOfSite(json, act, change);
    }
  }

  private void writeOfSite(JsonGenerator json, Act act, Detail.Relabel change) throws IOException {
    Item item = act.item();
    Folder folder = item.folder();
    String operation = "FileSensitivityLabel" + word(change, item.label(), "Changed");
    String workload = head.site(folder.library()).workload();
    head.write(json, act, 0, M365RecordType.FILE, operation, workload);
    items.write(json, act, folder, item.name());
    writeEvent(json, change, item.label());
    Fragment.builder()
        .text("SourceLabel", id(change.before()))
        .text("DestinationLabel", id(item.label()))
        .build()
        .write(json);
    write(json, item.label());
    items.writePlace(json, folder, item.name());
  }

  /** An office program knows the file's address, and not its id. */
  private void writeOfComputer(JsonGenerator json, Act act, Detail.Relabel change)
      throws IOException {
    Item item = act.item();
    String operation = "SensitivityLabel" + word(change, item.label(), "Updated");
    head.writeObject(json, act, M365RecordType.DESKTOP_LABEL, operation, "PublicEndpoint");
    json.writeFieldName(CLIENT_IP);
    json.writeString(act.visit().address());
    json.writeFieldName(OBJECT_ID);
    String url = items.addUrl(item, head.folder(item.folder()), item.name()).toString();
    json.writeString(WebAddress.encoded(url));
    writeEvent(json, change, item.label());
    writeComputer(json, act);
  }

  private void writeComputer(JsonGenerator json, Act act) throws IOException {
    Program program = act.visit().program();
    json.writeFieldName(COMMON);
    json.writeStartObject();
    json.writeStringField("ApplicationId", M365Program.OFFICE);
    json.writeStringField("ApplicationName", "Microsoft Office " + program.name());
    json.writeStringField("ProcessName", program.name());
    json.writeNumberField("Platform", 1);
    json.writeStringField("ProductVersion", program.version());
    json.writeEndObject();
    json.writeStringField("DeviceName", act.visit().device().hostName());
  }

  private static String word(Detail.Relabel change, Sensitivity after, String changed) {
    if (after == Sensitivity.UNLABELLED) {
      return "Removed";
    }
    return change.before() == Sensitivity.UNLABELLED ? "Applied" : changed;
  }

  private static void writeEvent(JsonGenerator json, Detail.Relabel change, Sensitivity after)
      throws IOException {
    json.writeFieldName(EVENT_DATA);
    json.writeStartObject();
    json.writeNumberField("ActionSource", BY_HAND);
    Fragment.builder()
        .number("LabelEventType", eventType(change.before(), after))
        .text("OldSensitivityLabelId", id(change.before()))
        .text("SensitivityLabelId", id(after))
        .build()
        .write(json);
    if (change.justification() != null) {
      json.writeFieldName(JUSTIFICATION);
      json.writeString(change.justification());
    }
    json.writeEndObject();
  }

  private static int eventType(Sensitivity before, Sensitivity after) {
    if (after == Sensitivity.UNLABELLED) {
      return REMOVED;
    }
    // The real log files a first labelling under "same order", too.
    return before == Sensitivity.UNLABELLED || before == after
        ? SAME_ORDER
        : after.compareTo(before) > 0 ? RAISED : LOWERED;
  }
}
