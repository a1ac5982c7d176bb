package io.cordon.datagen.cloud.google;

/** The kinds of ids that Google gives, and of choices that its services make. */
final class GoogleIds {
  static final int TENANT = 41;
  static final int QUALIFIER = 42;
  static final int PROFILE = 43;
  static final int FILE = 44;
  static final int DRIVE = 45;
  static final int PROJECT = 46;
  static final int CLIENT = 47;
  static final int DEVICE = 48;

  static final int REMOVAL = 60;
  static final int NOISE = 61;

  private GoogleIds() {}
}
