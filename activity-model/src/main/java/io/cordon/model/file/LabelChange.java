package io.cordon.model.file;

import java.util.Locale;

/** What a labelling did to the order of sensitivity. */
public enum LabelChange {
  /** The activity is no labelling. */
  NONE,
  /** The file bore no label before. */
  APPLIED,
  RAISED,
  LOWERED,
  REMOVED,
  /** Another label of the same rank, or labels whose order is not known. */
  REPLACED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** What going from one label to another does, as far as the taxonomy orders the two. */
  public static LabelChange between(Label before, Label after) {
    if (!after.isRanked() || !before.isRanked()) {
      return after.equals(Label.NONE) ? REMOVED : REPLACED;
    }
    if (after.rank() == 0) {
      return REMOVED;
    }
    int step = Integer.compare(after.rank(), before.rank());
    return step < 0 ? LOWERED : step == 0 ? REPLACED : before.rank() == 0 ? APPLIED : RAISED;
  }

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
