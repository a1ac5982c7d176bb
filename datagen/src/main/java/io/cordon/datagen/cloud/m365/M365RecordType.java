package io.cordon.datagen.cloud.m365;

/** Microsoft's numbers for kinds of records. */
enum M365RecordType {
  MAIL_ITEM(2),
  SITE(4),
  FILE(6),
  DIRECTORY(8),
  SHARING(14),
  SIGN_IN(15),
  TEAMS(25),
  MAIL_ACCESS(50),
  DESKTOP_LABEL(83);

  private final int number;

  M365RecordType(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
