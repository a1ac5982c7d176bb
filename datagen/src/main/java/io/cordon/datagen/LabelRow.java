package io.cordon.datagen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A row for a file's label being applied, changed or removed.
 *
 * @param document the file with the label it has now
 * @param before the label it had
 * @param justification what the person gave as the reason; null where none was asked for
 */
record LabelRow(RowHead head, Document document, Sensitivity before, String justification)
    implements SharePointRow {
  private static final int RAISED = 1;
  private static final int LOWERED = 2;
  private static final int REMOVED = 3;
  private static final int SAME_ORDER = 4;
  private static final int BY_HAND = 3;

  @Override
  public String operation() {
    if (document.sensitivity() == Sensitivity.UNLABELLED) {
      return "FileSensitivityLabelRemoved";
    }
    return before == Sensitivity.UNLABELLED
        ? "FileSensitivityLabelApplied"
        : "FileSensitivityLabelChanged";
  }

  @Override
  public int recordType() {
    return 6;
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    Sensitivity after = document.sensitivity();
    SharePointRow.writeFile(json, head, document);
    json.writeObjectFieldStart("SensitivityLabelEventData");
    json.writeNumberField("ActionSource", BY_HAND);
    json.writeNumberField("LabelEventType", eventType(after));
    writeId(json, "OldSensitivityLabelId", before);
    writeId(json, "SensitivityLabelId", after);
    if (justification != null) {
      json.writeStringField("JustificationText", justification);
    }
    json.writeEndObject();
    writeId(json, "SourceLabel", before);
    writeId(json, "DestinationLabel", after);
    SharePointRow.writeLabel(json, after);
    SharePointRow.writeFolder(json, document);
  }

  private int eventType(Sensitivity after) {
    if (after == Sensitivity.UNLABELLED) {
      return REMOVED;
    }
    // The real log files a first labelling under "same order", too.
    return before == Sensitivity.UNLABELLED
        ? SAME_ORDER
        : after.compareTo(before) > 0 ? RAISED : LOWERED;
  }

  private static void writeId(JsonGenerator json, String name, Sensitivity label)
      throws IOException {
    if (label.id() != null) {
      json.writeStringField(name, label.id());
    }
  }
}
