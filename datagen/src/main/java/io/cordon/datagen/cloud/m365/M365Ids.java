package io.cordon.datagen.cloud.m365;

/** The kinds of ids that Microsoft 365 gives, and of choices that its services make. */
final class M365Ids {
  static final int TENANT = 1;
  static final int CORRELATION = 2;
  static final int ITEM = 3;
  static final int SITE = 4;
  static final int WEB = 5;
  static final int LIST = 6;
  static final int USER = 7;
  static final int APPLICATION = 8;
  static final int SESSION = 9;
  static final int MACHINE = 10;
  static final int LINK = 11;
  static final int VISITOR = 12;
  static final int MESSAGE = 13;

  static final int ADDRESS_FORM = 20;
  static final int NAME_FORM = 21;
  static final int INHERITANCE = 22;
  static final int NEW_NAMES = 23;
  static final int DELAY = 24;
  static final int NOISE = 25;
  static final int FRONT_END = 26;

  /** Of an act's first record; those of its other records follow. */
  static final int EVENT = 1_000;

  private M365Ids() {}
}
