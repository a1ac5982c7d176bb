package io.cordon.model;

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

  /** The word that policies use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
