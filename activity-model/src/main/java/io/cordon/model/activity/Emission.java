package io.cordon.model.activity;

/** Whether an activity passes through the job for the first time, and whether it is judged. */
public enum Emission {
  /** Everything judges it. */
  FIRST,
  /**
   * It passed before under the URL of its file, and now passes under the id, which other records
   * have stated since. Only the file ledger and sequences see it: everything else has judged it.
   */
  IDENTIFIED,
  /**
   * It comes from the files that warm up the job: everything learns from it, and nothing is looked
   * for in it.
   */
  HISTORY,
  /** As {@link #IDENTIFIED}, of an activity that warms up the job. */
  HISTORY_IDENTIFIED,
  /**
   * It is no act but the label that a file has at rest. Only the file ledger sees it; it ends
   * there.
   */
  AT_REST;

  /** Whether it passes for the first time: it counts. */
  public boolean isFirst() {
    return this == FIRST || this == HISTORY;
  }

  /** Whether it is only learned from. */
  public boolean isHistory() {
    return this == HISTORY || this == HISTORY_IDENTIFIED;
  }

  /** The same activity, passing once more under the id of its file. */
  public Emission identified() {
    return this == AT_REST ? AT_REST : isHistory() ? HISTORY_IDENTIFIED : IDENTIFIED;
  }
}
