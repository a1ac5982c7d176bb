package io.cordon.audit.m365;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.util.Locale;

/**
 * What an activity did to a file's sensitivity label. Microsoft logs label ids and rarely names.
 *
 * @param label the label after the activity
 */
record M365Labelling(LabelChange change, Label before, Label label) {
  private static final int GUID_LENGTH = 36;

  /** The label of a file in an activity that does not change it. */
  static Label label(Fields record) {
    String id = record.fields("SensitivityLabelEventData").word("SensitivityLabelId");
    String written = record.word("SensitivityLabelId");
    written = written != null ? written : record.firstText("DestinationLabel", "SourceLabel");
    return label(id != null ? id : written, null);
  }

  static M365Labelling of(Fields record, String operation) {
    Fields event = record.fields("SensitivityLabelEventData");
    String newId = event.text("SensitivityLabelId");
    newId = newId != null ? newId : record.firstText("SensitivityLabelId", "DestinationLabel");
    String oldId = event.text("OldSensitivityLabelId");
    oldId = oldId != null ? oldId : record.firstText("OldSensitivityLabelId", "SourceLabel");
    Label after = label(newId, record.text("SensitivityLabelName"));
    Label before = label(oldId, record.text("OldSensitivityLabelName"));
    LabelChange change = change(type(event, record), operation, before.isKnown());
    return switch (change) {
      // Some removals name the removed label as if it were the new one.
      case REMOVED -> new M365Labelling(change, before.isKnown() ? before : after, Label.NONE);
      case APPLIED -> new M365Labelling(change, Label.NONE, after);
      default -> new M365Labelling(change, before, after);
    };
  }

  private static LabelChange change(int type, String operation, boolean hadLabel) {
    LabelChange replaced = hadLabel ? LabelChange.REPLACED : LabelChange.APPLIED;
    return switch (type) {
      case 1 -> LabelChange.RAISED;
      case 2 -> LabelChange.LOWERED;
      case 3 -> LabelChange.REMOVED;
      case 4 -> replaced;
      default ->
          operation.endsWith("Removed")
              ? LabelChange.REMOVED
              : operation.endsWith("Applied") ? replaced : LabelChange.REPLACED;
    };
  }

  /** 1 upgraded, 2 downgraded, 3 removed, 4 same order, also as words; 0 when it does not say. */
  private static int type(Fields event, Fields record) {
    Fields where = event.has("LabelEventType") ? event : record;
    int number = (int) Math.max(0, Math.min(5, where.number("LabelEventType", 0)));
    String word = where.text("LabelEventType");
    String lower = word == null ? "" : word.toLowerCase(Locale.ROOT);
    if (number > 0 || lower.isEmpty()) {
      return number;
    }
    return lower.contains("upgrade")
        ? 1
        : lower.contains("downgrade")
            ? 2
            : lower.contains("remove") ? 3 : lower.contains("same") ? 4 : 0;
  }

  private static Label label(String idOrName, String name) {
    String text = M365File.guid(idOrName);
    if (text == null) {
      return Label.unresolved(null, name);
    }
    boolean guid = text.length() == GUID_LENGTH && text.charAt(8) == '-';
    return guid ? Label.unresolved(text, name) : Label.unresolved(null, idOrName.strip());
  }
}
