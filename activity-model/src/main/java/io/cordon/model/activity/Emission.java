package io.cordon.model.activity;

/** Whether an activity passes through the job for the first time. */
public enum Emission {
  /** Everything judges it. */
  FIRST,
  /**
   * It passed before under the URL of its file, and now passes under the id, which other records
   * have stated since. Only the file ledger and sequences see it: everything else has judged it.
   */
  IDENTIFIED
}
