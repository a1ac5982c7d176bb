package io.cordon.cli.label;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.LabelledFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many files have a label, and why the others have none. */
final class LabelCounts {
  private long labelled;
  private long removed;
  private long otherKinds;
  private long unlabelled;
  private long unreadable;

  void add(LabelledFile file) {
    if (file.hasLabel()) {
      labelled++;
    } else if (!file.labels().isEmpty()) {
      removed++;
    } else if (file.kind() == DocumentKind.OTHER) {
      otherKinds++;
    } else {
      unlabelled++;
    }
  }

  void addUnreadable() {
    unreadable++;
  }

  long unreadable() {
    return unreadable;
  }

  long read() {
    return labelled + removed + otherKinds + unlabelled;
  }

  /** For standard error: {@code 5 files: 2 labelled, 2 unlabelled (1 removed), 1 unreadable}. */
  String summary() {
    long files = read() + unreadable;
    return String.format(
        Locale.ROOT,
        "%,d %s: %,d labelled, %,d unlabelled%s, %,d unreadable",
        files,
        files == 1 ? "file" : "files",
        labelled,
        removed + otherKinds + unlabelled,
        details(),
        unreadable);
  }

  private String details() {
    List<String> details = new ArrayList<>();
    if (removed > 0) {
      details.add(String.format(Locale.ROOT, "%,d removed", removed));
    }
    if (otherKinds > 0) {
      details.add(String.format(Locale.ROOT, "%,d neither Office nor PDF", otherKinds));
    }
    return details.isEmpty() ? "" : " (" + String.join(", ", details) + ")";
  }
}
