package io.cordon.datagen.act;

/** The organisation's labels, lowest to highest; each cloud knows them by ids of its own. */
public enum Sensitivity {
  UNLABELLED(null),
  PUBLIC("Public"),
  GENERAL("General"),
  CONFIDENTIAL("Confidential"),
  HIGHLY_CONFIDENTIAL("Highly Confidential");

  private final String caption;

  Sensitivity(String caption) {
    this.caption = caption;
  }

  /** The label's name; null for no label. */
  public String caption() {
    return caption;
  }

  /** Whether a leak of it is an incident. */
  public boolean isSensitive() {
    return compareTo(CONFIDENTIAL) >= 0;
  }
}
