package io.cordon.audit.box;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.util.Locale;

/**
 * What an event did to a file's classification, which is Box's label: a name without an id, stored
 * as metadata of a template of its own.
 *
 * @param before unknown where the event does not name it
 * @param label the label after the event
 */
record BoxLabelling(LabelChange change, Label before, Label label) {
  private static final String TEMPLATE = "securityclassification";
  private static final String FIELD = "Box__Security__Classification__Key";

  /** Whether the metadata that changed is a classification. */
  static boolean isClassification(BoxEvent event) {
    String template = event.details().fields("metadata").text("type");
    return template != null && template.toLowerCase(Locale.ROOT).contains(TEMPLATE);
  }

  /** The label of a file in an event that does not change it. */
  static Label label(BoxEvent event) {
    return named(name(event));
  }

  static BoxLabelling of(BoxEvent event) {
    String before = null;
    String after = null;
    for (Fields step : event.details().fields("metadata").list("operationParams")) {
      String operation = step.text("op");
      boolean former = "test".equals(operation) || "remove".equals(operation);
      String value = value(step);
      before = former && value != null ? value : before;
      after = !former && value != null ? value : after;
    }
    String now = name(event);
    return switch (event.type()) {
      case "METADATA_INSTANCE_CREATE" ->
          new BoxLabelling(LabelChange.APPLIED, Label.NONE, named(after != null ? after : now));
      // A removal may name the removed label as if the file still had it.
      case "METADATA_INSTANCE_DELETE" ->
          new BoxLabelling(
              LabelChange.REMOVED,
              named(before != null ? before : after != null ? after : now),
              Label.NONE);
      default ->
          new BoxLabelling(LabelChange.REPLACED, named(before), named(after != null ? after : now));
    };
  }

  /**
   * The classification in a step of a JSON patch or in the metadata itself; null for other fields.
   */
  private static String value(Fields step) {
    String path = step.text("path");
    boolean whole = path == null || path.equals("/");
    if (!whole && !path.endsWith(FIELD)) {
      return null;
    }
    String value = step.firstText("value", FIELD);
    return value != null ? value : step.fields("value").text(FIELD);
  }

  private static String name(BoxEvent event) {
    String name = event.item().fields().fields("classification").text("name");
    return name != null ? name : event.shield().text("classification");
  }

  private static Label named(String name) {
    return Label.unresolved(null, name);
  }
}
