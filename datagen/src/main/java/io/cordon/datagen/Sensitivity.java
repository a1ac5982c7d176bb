package io.cordon.datagen;

/** The organisation's labels, lowest to highest, with the ids that Microsoft 365 knows them by. */
public enum Sensitivity {
  UNLABELLED(null, null),
  PUBLIC("Public", "5b1f1a52-6d0f-4c59-9d0e-1c7a42f00001"),
  GENERAL("General", "5b1f1a52-6d0f-4c59-9d0e-1c7a42f00002"),
  CONFIDENTIAL("Confidential", "5b1f1a52-6d0f-4c59-9d0e-1c7a42f00003"),
  HIGHLY_CONFIDENTIAL("Highly Confidential", "5b1f1a52-6d0f-4c59-9d0e-1c7a42f00004");

  private final String caption;
  private final String id;

  Sensitivity(String caption, String id) {
    this.caption = caption;
    this.id = id;
  }

  /** The label's name; null for no label. */
  public String caption() {
    return caption;
  }

  /** The label's GUID; null for no label. */
  public String id() {
    return id;
  }

  /** Whether a leak of it is an incident. */
  public boolean isSensitive() {
    return compareTo(CONFIDENTIAL) >= 0;
  }
}
