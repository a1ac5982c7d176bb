package io.cordon.job.atrest;

import io.cordon.model.file.Label;
import io.cordon.model.file.LabelAtRest;

/** A file at rest: its label, and whether a log has one file, none or several at its path. */
final class FileAtRest {
  private LabelAtRest stated;
  private Label label;
  private boolean matched;
  private String atPath;
  private String atTail;
  private boolean severalAtPath;
  private boolean severalAtTail;

  FileAtRest(LabelAtRest stated, Label label) {
    this.stated = stated;
    this.label = label;
  }

  LabelAtRest stated() {
    return stated;
  }

  Label label() {
    return label;
  }

  /** Another label of the same file: a document may have those of several tenants. */
  void add(LabelAtRest other, Label itsLabel) {
    if (order(itsLabel) > order(label)) {
      stated = other;
      label = itsLabel;
    }
  }

  /** The highest of ours, then one that nobody knows, then another organisation's, then none. */
  private static int order(Label label) {
    if (label.isRanked()) {
      return label.rank() == 0 ? -2 : label.rank();
    }
    return label.isForeign() ? -1 : 0;
  }

  /** Another file at rest has the same name in a folder of the same name. */
  void hasTailOfAnother() {
    severalAtTail = true;
  }

  /** The log has a file at its path, or at the end of its path. */
  void seeAtPath(String key, Sighting.By by) {
    if (by == Sighting.By.PATH) {
      severalAtPath |= atPath != null && !atPath.equals(key);
      atPath = key;
    } else {
      severalAtTail |= atTail != null && !atTail.equals(key);
      atTail = key;
    }
  }

  /** Whether it is the file that was seen: not where there are several. */
  boolean matches(Sighting.By by) {
    boolean several =
        (by == Sighting.By.PATH && severalAtPath) || (by == Sighting.By.TAIL && severalAtTail);
    matched |= !several;
    return !several;
  }

  boolean isMatched() {
    return matched;
  }

  /** Whether it is about none, because there are several. */
  boolean isAmbiguous() {
    boolean several = (atPath != null && severalAtPath) || (atTail != null && severalAtTail);
    return !matched && several;
  }
}
