package io.cordon.model.file;

import java.util.Locale;

/** How a labelling changed the sensitivity of a file. */
public enum LabelChange {
  /** The activity is not a labelling. */
  NONE,
  /** The file had no label before. */
  APPLIED,
  RAISED,
  LOWERED,
  REMOVED,
  /** Replaced by a label of the same or an unknown rank. */
  REPLACED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The change between two labels; {@code REPLACED} when their order is unknown. */
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
