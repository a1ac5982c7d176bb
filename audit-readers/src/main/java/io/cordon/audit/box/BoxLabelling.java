package io.cordon.audit.box;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import java.util.Locale;

/**
 * What a record says of classifications, Box's labels: they have names and no ids, and are kept as
 * metadata of a template of their own.
 *
 * @param label after the event
 */
record BoxLabelling(LabelChange change, Label before, Label label) {
  private static final String TEMPLATE = "securityclassification";
  private static final String FIELD = "Box__Security__Classification__Key";

  /** Whether metadata that changed is a classification. */
  static boolean concernedBy(BoxRecord record) {
    String template = record.details().fields("metadata").text("type");
    return template != null && template.toLowerCase(Locale.ROOT).contains(TEMPLATE);
  }

  /** The label of a file in an event that does not label it. */
  static Label label(BoxRecord record) {
    return named(name(record));
  }

  static BoxLabelling of(BoxRecord record) {
    String before = null;
    String after = null;
    for (Fields step : record.details().fields("metadata").list("operationParams")) {
      String operation = step.text("op");
      boolean former = "test".equals(operation) || "remove".equals(operation);
      String value = value(step);
      before = former && value != null ? value : before;
      after = !former && value != null ? value : after;
    }
    String now = name(record);
    return switch (record.type()) {
      case "METADATA_INSTANCE_CREATE" ->
          new BoxLabelling(LabelChange.APPLIED, Label.NONE, named(after != null ? after : now));
      // A removal may still name the label that was removed as if the file had it.
      case "METADATA_INSTANCE_DELETE" ->
          new BoxLabelling(
              LabelChange.REMOVED,
              named(before != null ? before : after != null ? after : now),
              Label.NONE);
      default ->
          new BoxLabelling(LabelChange.REPLACED, named(before), named(after != null ? after : now));
    };
  }

  /** Of a step of a JSON patch, or of the metadata itself; null for any other field of it. */
  private static String value(Fields step) {
    String path = step.text("path");
    boolean whole = path == null || path.equals("/");
    if (!whole && !path.endsWith(FIELD)) {
      return null;
    }
    String value = step.firstText("value", FIELD);
    return value != null ? value : step.fields("value").text(FIELD);
  }

  private static String name(BoxRecord record) {
    String name = record.item().fields().fields("classification").text("name");
    return name != null ? name : record.shield().text("classification");
  }

  private static Label named(String name) {
    return Label.unresolved(null, name);
  }
}
