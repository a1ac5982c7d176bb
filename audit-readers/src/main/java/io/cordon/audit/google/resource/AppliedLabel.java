package io.cordon.audit.google.resource;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.Label;
import java.util.List;

/**
 * A label on a document, with the option chosen in it. A classification is a label with the options
 * of one badged field; its id here is {@code label id/choice id}, else the label id alone.
 *
 * @param field the field that the choice belongs to
 * @param badged whether the choice is shown as a badge on the document
 */
public record AppliedLabel(String id, String field, Label label, boolean badged) {
  private static final String PREFIX = "labels/";

  /**
   * The document's classification: its badged label, else its first one; null where it has none.
   */
  static AppliedLabel of(Fields resource) {
    AppliedLabel first = null;
    for (Fields applied : resource.list("appliedLabels")) {
      AppliedLabel label = read(applied);
      if (label != null && label.badged) {
        return label;
      }
      first = first != null ? first : label;
    }
    return first;
  }

  /** Null for a label without id and name. */
  private static AppliedLabel read(Fields applied) {
    String id = plainId(applied.text("id"));
    String title = applied.text("title");
    AppliedLabel first = null;
    for (Fields field : applied.list("fieldValues")) {
      for (Fields choice : choices(field)) {
        Label label = choice(id, title, choice.text("id"), choice.text("displayName"));
        boolean badged = choice.flag("badged");
        AppliedLabel chosen = new AppliedLabel(id, field.text("id"), label, badged);
        if (badged) {
          return chosen;
        }
        first = first != null ? first : chosen;
      }
    }
    Label bare = Label.unresolved(id, title);
    return first != null || !bare.isKnown() ? first : new AppliedLabel(id, null, bare, false);
  }

  private static List<Fields> choices(Fields field) {
    List<Fields> one = field.list("selectionValue");
    return one.isEmpty() ? field.fields("selectionListValue").list("values") : one;
  }

  /** The label of a choice, with the choice's name; without a choice the label itself. */
  public static Label choice(String labelId, String title, String choiceId, String choiceName) {
    String id = choiceId == null || labelId == null ? choiceId : labelId + '/' + choiceId;
    return Label.unresolved(id != null ? id : labelId, choiceName != null ? choiceName : title);
  }

  /** Removes the prefix {@code labels/} and the revision at the end. */
  public static String plainId(String written) {
    if (written == null) {
      return null;
    }
    String id = written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written;
    int revision = id.indexOf('@');
    return revision > 0 ? id.substring(0, revision) : id;
  }
}
