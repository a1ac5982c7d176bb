package io.cordon.cli.label;

import io.cordon.cli.terminal.Quantity;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.LabelledFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many files have a label, and why the others have none. */
final class LabelCounts {
  private final Map<String, Long> unreadKinds = new TreeMap<>();
  private long labelled;
  private long removed;
  private long archives;
  private long otherKinds;
  private long unlabelled;
  private long unreadable;
  private long attachments;
  private long foreign;

  void add(LabelledFile file) {
    attachments += file.attachments();
    if (file.hasLabel()) {
      labelled++;
    } else if (!file.labels().isEmpty()) {
      removed++;
    } else if (file.kind() == DocumentKind.ARCHIVE) {
      archives++;
    } else if (file.kind() == DocumentKind.OTHER) {
      otherKinds++;
    } else {
      unlabelled++;
    }
  }

  /** Counts a label that is another organisation's. */
  void addForeign(boolean isForeign) {
    foreign += isForeign ? 1 : 0;
  }

  /**
   * Counts a file whose label cannot be read.
   *
   * @param kind of an intact file that is not read; null for any other
   */
  void addUnreadable(String kind) {
    unreadable++;
    if (kind != null) {
      unreadKinds.merge(kind, 1L, Long::sum);
    }
  }

  long unreadable() {
    return unreadable;
  }

  long read() {
    return labelled + removed + archives + otherKinds + unlabelled;
  }

  /**
   * For standard error: {@code 5 files: 2 labelled, 2 unlabelled (1 removed), 1 unreadable (1
   * encrypted)}.
   */
  String summary() {
    long files = read() + unreadable;
    return String.format(
        Locale.ROOT,
        "%,d %s: %,d labelled, %,d unlabelled%s, %,d unreadable%s%s%s",
        files,
        files == 1 ? "file" : "files",
        labelled,
        removed + archives + otherKinds + unlabelled,
        inBrackets(reasonsForNoLabel()),
        unreadable,
        inBrackets(reasonsForUnreadable()),
        attachments == 0
            ? ""
            : String.format(Locale.ROOT, "; not read: %,d attached to messages", attachments),
        foreign == 0
            ? ""
            : "; "
                + Quantity.of(foreign, "label is", "labels are")
                + " of another organisation, and none of yours");
  }

  private List<String> reasonsForNoLabel() {
    List<String> reasons = new ArrayList<>();
    addReason(reasons, removed, "removed");
    addReason(reasons, otherKinds, "of types without labels");
    addReason(reasons, archives, archives == 1 ? "archive not opened" : "archives not opened");
    return reasons;
  }

  private List<String> reasonsForUnreadable() {
    List<String> reasons = new ArrayList<>();
    unreadKinds.forEach((kind, count) -> addReason(reasons, count, kind));
    return reasons;
  }

  private static void addReason(List<String> reasons, long count, String reason) {
    if (count > 0) {
      reasons.add(String.format(Locale.ROOT, "%,d %s", count, reason));
    }
  }

  private static String inBrackets(List<String> reasons) {
    return reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")";
  }
}
