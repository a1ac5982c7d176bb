package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.audit.google.resource.AppliedLabel;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;

/**
 * What an event did to a document's classification, which is one of its labels.
 *
 * @param label the label after the event
 */
record GoogleLabelling(LabelChange change, Label before, Label label) {

  /**
   * Null when the event changed another label of the document, which is not its classification.
   *
   * @param applied the classification that the record has outside of the event; null for none
   */
  static GoogleLabelling of(String name, EventParameters parameters, AppliedLabel applied) {
    String id = AppliedLabel.plainId(parameters.text("label"));
    Label bare = Label.unresolved(id, parameters.text("label_title"));
    if (applied != null && applied.badged() && isOther(applied, id, parameters.text("field_id"))) {
      return null;
    }
    return switch (name) {
      case "label_removed" ->
          new GoogleLabelling(LabelChange.REMOVED, removed(parameters, bare, applied), Label.NONE);
      case "label_field_changed", "label_field_value_changed" ->
          between(choice(parameters, "old_value", bare), choice(parameters, "new_value", bare));
      default -> {
        boolean same = applied != null && (id == null || id.equals(applied.id()));
        Label after = same ? applied.label() : bare;
        yield new GoogleLabelling(LabelChange.APPLIED, Label.NONE, after);
      }
    };
  }

  /** The choice that the event names, else the one that the record lists, else only the label. */
  private static Label removed(EventParameters parameters, Label bare, AppliedLabel applied) {
    Label old = choice(parameters, "old_value", bare);
    boolean listed = applied != null && bare.id() != null && bare.id().equals(applied.id());
    return old.isKnown() ? old : listed ? applied.label() : bare;
  }

  private static boolean isOther(AppliedLabel applied, String id, String field) {
    return differ(applied.id(), id) || differ(applied.field(), field);
  }

  private static boolean differ(String one, String other) {
    return one != null && other != null && !one.equals(other);
  }

  /** No choice after a choice means that the classification was removed. */
  private static GoogleLabelling between(Label before, Label after) {
    if (!after.isKnown()) {
      return before.isKnown()
          ? new GoogleLabelling(LabelChange.REMOVED, before, Label.NONE)
          : new GoogleLabelling(LabelChange.REPLACED, before, after);
    }
    return before.isKnown()
        ? new GoogleLabelling(LabelChange.REPLACED, before, after)
        : new GoogleLabelling(LabelChange.APPLIED, Label.NONE, after);
  }

  /** Unknown when there is no choice. A choice without an id has only its name. */
  private static Label choice(EventParameters parameters, String value, Label of) {
    String name = parameters.text(value);
    String id = parameters.text(value + "_id");
    return id == null
        ? Label.unresolved(null, name)
        : AppliedLabel.choice(of.id(), of.name(), id, name);
  }
}
