package io.cordon.audit.google;

import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;

/**
 * What an event on labels did to a document's classification.
 *
 * @param label after it
 */
record DriveLabelling(LabelChange change, Label before, Label label) {

  /**
   * Null when it did nothing to it, for a document bears other labels too.
   *
   * @param applied the classification that the record gives beside the event; null for none
   */
  static DriveLabelling of(String name, Parameters parameters, AppliedLabel applied) {
    String id = AppliedLabel.plainId(parameters.text("label"));
    Label bare = Label.unresolved(id, parameters.text("label_title"));
    if (applied != null && applied.badged() && isOther(applied, id, parameters.text("field_id"))) {
      return null;
    }
    return switch (name) {
      case "label_removed" -> new DriveLabelling(LabelChange.REMOVED, bare, Label.NONE);
      case "label_field_changed" ->
          between(choice(parameters, "old_value", bare), choice(parameters, "new_value", bare));
      default -> {
        boolean same = applied != null && (id == null || id.equals(applied.id()));
        Label after = same ? applied.label() : bare;
        yield new DriveLabelling(LabelChange.APPLIED, Label.NONE, after);
      }
    };
  }

  private static boolean isOther(AppliedLabel applied, String id, String field) {
    return differ(applied.id(), id) || differ(applied.field(), field);
  }

  private static boolean differ(String one, String other) {
    return one != null && other != null && !one.equals(other);
  }

  /** No choice where there was one means that the classification is gone, as far as it is told. */
  private static DriveLabelling between(Label before, Label after) {
    if (!after.isKnown()) {
      return before.isKnown()
          ? new DriveLabelling(LabelChange.REMOVED, before, Label.NONE)
          : new DriveLabelling(LabelChange.REPLACED, before, after);
    }
    return before.isKnown()
        ? new DriveLabelling(LabelChange.REPLACED, before, after)
        : new DriveLabelling(LabelChange.APPLIED, Label.NONE, after);
  }

  /** Unknown when none was made. A choice without an id goes by its name alone. */
  private static Label choice(Parameters parameters, String value, Label of) {
    String name = parameters.text(value);
    String id = parameters.text(value + "_id");
    return id == null
        ? Label.unresolved(null, name)
        : AppliedLabel.choice(of.id(), of.name(), id, name);
  }
}
