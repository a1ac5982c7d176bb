package io.cordon.anomaly.evidence;

/**
 * One aspect of what a person does that may be surprising. Each has a recalibration of its own,
 * because none of the models behind them is exact.
 */
public enum Detector {
  /** The country of a session. */
  COUNTRY(0, Aspect.PLACE),
  /** The autonomous system of a session. */
  NETWORK(1, Aspect.PLACE),
  DEVICE(2, Aspect.CLIENT),
  PROGRAM(3, Aspect.CLIENT),
  /** The hour of the week. */
  HOUR(4, Aspect.TIME),
  /** A journey that nobody can make. */
  TRAVEL(5, Aspect.JOURNEY),
  /** Downloads of a session, against those of a day. */
  SESSION_DOWNLOADS(6, Aspect.AMOUNT),
  SESSION_SENSITIVE(7, Aspect.SENSITIVITY),
  SESSION_FOREIGN(8, Aspect.PROJECTS),
  /** Downloads of an hour. */
  HOUR_DOWNLOADS(9, Aspect.AMOUNT),
  /** Downloads of a day. */
  DOWNLOADS(10, Aspect.AMOUNT),
  /** Downloads of sensitive files in a day. */
  SENSITIVE(11, Aspect.SENSITIVITY),
  /** Downloads in a day from projects that are new to the person. */
  FOREIGN(12, Aspect.PROJECTS),
  /** Shares with outsiders in a day. */
  SHARES(13, Aspect.SHARING),
  /** The domain of a recipient. */
  RECIPIENT(14, Aspect.RECIPIENTS),
  /** The same, of a sensitive file. */
  SENSITIVE_RECIPIENT(15, Aspect.RECIPIENTS),
  /** A link for anyone to a sensitive file. */
  PUBLIC_LINK(16, Aspect.EXPOSURE),
  /** A label that was lowered. */
  LABEL_LOWERED(17, Aspect.LABELS),
  /** Files renamed, overwritten or deleted in an hour. */
  HOUR_CHANGES(18, Aspect.CHANGE),
  /** The same in a day. */
  CHANGES(19, Aspect.CHANGE),
  /** Renames to an ending that is rare in the organisation. */
  RARE_ENDING(20, Aspect.ENDINGS),
  /** Downloads that have risen and stay so. */
  SLOW_DOWNLOADS(21, Aspect.DRIFT),
  SLOW_SENSITIVE(22, Aspect.DRIFT),
  SLOW_FOREIGN(23, Aspect.DRIFT),
  /** A network that hides where somebody is: an anonymiser, or a rented server. */
  HIDDEN(24, Aspect.ORIGIN);

  private final int slot;
  private final Aspect aspect;

  /**
   * @param slot part of stored state: it stays, and is nobody else's
   */
  Detector(int slot, Aspect aspect) {
    this.slot = slot;
    this.aspect = aspect;
  }

  /** What it looks at; detectors of one aspect are surprised by the same things. */
  public Aspect aspect() {
    return aspect;
  }

  int slot() {
    return slot;
  }
}
