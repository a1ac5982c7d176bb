package io.cordon.model.activity;

import java.util.Locale;

/**
 * What was done: the verbs of OCSF's File Hosting Activity, and those it files under Other (99).
 */
public enum Verb {
  UPLOAD(1, "Upload"),
  DOWNLOAD(2, "Download"),
  UPDATE(3, "Update"),
  DELETE(4, "Delete"),
  RENAME(5, "Rename"),
  COPY(6, "Copy"),
  MOVE(7, "Move"),
  RESTORE(8, "Restore"),
  PREVIEW(9, "Preview"),
  LOCK(10, "Lock"),
  UNLOCK(11, "Unlock"),
  SHARE(12, "Share"),
  UNSHARE(13, "Unshare"),
  OPEN(14, "Open"),
  SYNC(15, "Sync"),
  UNSYNC(16, "Unsync"),
  ACCESS_CHECK(17, "Access Check"),
  CREATE(99, "Create"),
  PURGE(99, "Purge"),
  LABEL(99, "Label"),
  /** A file's access followed that of a folder above it. */
  INHERIT(99, "Inherit"),
  /** A folder, drive or site exposes labelled files; concluded by Cordon, no record of a cloud. */
  EXPOSE(99, "Expose"),
  /** It left a computer, as the data loss prevention on it saw: see {@code Transfer}. */
  TRANSFER(99, "Transfer"),
  /** A rule of the cloud's data loss prevention matched its content. */
  DLP_MATCH(99, "DLP Match"),
  SIGN_IN(99, "Sign-in"),
  ADMINISTER(99, "Administer"),
  OTHER(99, "Other"),
  UNKNOWN(0, "Unknown");

  private final int ocsfId;
  private final String caption;
  private final String word = name().toLowerCase(Locale.ROOT);

  Verb(int ocsfId, String caption) {
    this.ocsfId = ocsfId;
    this.caption = caption;
  }

  /** OCSF {@code activity_id}. */
  public int ocsfId() {
    return ocsfId;
  }

  /** OCSF {@code activity_name}. */
  public String caption() {
    return caption;
  }

  /** The word that policies use, for example {@code sign_in}. */
  public String word() {
    return word;
  }

  /**
   * Whether it follows from another activity, which was judged already: only policies that name the
   * verb see it.
   */
  public boolean isConsequence() {
    return this == INHERIT || this == EXPOSE;
  }

  /** Whether it gives or takes access. Clouds log such an act as several rows. */
  public boolean changesSharing() {
    return this == SHARE || this == UNSHARE;
  }
}
