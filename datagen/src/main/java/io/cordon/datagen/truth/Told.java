package io.cordon.datagen.truth;

/**
 * What a record tells of its file.
 *
 * @param label whether it tells the label
 * @param place whether it tells in which folder the file is
 */
record Told(boolean label, boolean place) {
  static final Told NOTHING = new Told(false, false);
  static final Told ALL = new Told(true, true);

  private static final int LABEL = 0x10;
  private static final int PLACE = 0x20;

  int bits() {
    return (label ? LABEL : 0) | (place ? PLACE : 0);
  }
}
