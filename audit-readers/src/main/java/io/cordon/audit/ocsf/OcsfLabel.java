package io.cordon.audit.ocsf;

import io.cordon.audit.record.Fields;
import io.cordon.model.file.Label;
import java.util.List;

/** A file's classification: the organisation's own label, else OCSF's degree of confidentiality. */
final class OcsfLabel {
  private OcsfLabel() {}

  /** The label of a file object: its first classification that is not empty. */
  static Label of(Fields file) {
    for (String name : List.of("data_classifications", "data_classification")) {
      for (Fields classification : file.list(name)) {
        Label label = of(degree(classification), classification.text("uid"));
        if (label.isKnown()) {
          return label;
        }
      }
    }
    return of(degree(file), null);
  }

  /**
   * @param caption the label's name, or its id where it has none
   */
  static Label of(String caption, String id) {
    if (id == null && Label.NONE.name().equals(caption)) {
      return Label.NONE;
    }
    return Label.unresolved(id, caption == null || caption.equals(id) ? null : caption);
  }

  private static String degree(Fields classified) {
    String written = classified.text("confidentiality");
    if (written != null) {
      return written;
    }
    return switch ((int) Math.max(0, Math.min(99, classified.number("confidentiality_id", 0)))) {
      case 1 -> "Not Confidential";
      case 2 -> "Confidential";
      case 3 -> "Secret";
      case 4 -> "Top Secret";
      case 5 -> "Private";
      case 6 -> "Restricted";
      default -> null;
    };
  }
}
