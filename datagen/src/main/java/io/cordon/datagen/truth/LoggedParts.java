package io.cordon.datagen.truth;

/**
 * What records tell of their file.
 *
 * @param label whether they tell the label
 * @param folder whether they tell the folder that it is in
 * @param library whether they tell the library that it is in
 */
record LoggedParts(boolean label, boolean folder, boolean library) {
  private static final int LABEL = 0x10;
  private static final int FOLDER = 0x20;
  private static final int LIBRARY = 0x40;

  static final LoggedParts NOTHING = new LoggedParts(false, false, false);
  static final LoggedParts ALL = new LoggedParts(true, true, true);

  /** As flags, above those that are needed for the label. */
  int bits() {
    return (label ? LABEL : 0) | (folder ? FOLDER : 0) | (library ? LIBRARY : 0);
  }

  static LoggedParts of(int bits) {
    return new LoggedParts((bits & LABEL) != 0, (bits & FOLDER) != 0, (bits & LIBRARY) != 0);
  }
}
