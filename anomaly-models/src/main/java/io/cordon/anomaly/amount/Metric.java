package io.cordon.anomaly.amount;

import io.cordon.anomaly.evidence.Detector;
import java.io.IOException;

/** What is counted of a person in a day. */
public enum Metric {
  DOWNLOADS(0, Detector.DOWNLOADS, Detector.SESSION_DOWNLOADS, Detector.SLOW_DOWNLOADS),
  SENSITIVE(1, Detector.SENSITIVE, Detector.SESSION_SENSITIVE, Detector.SLOW_SENSITIVE),
  FOREIGN(2, Detector.FOREIGN, Detector.SESSION_FOREIGN, Detector.SLOW_FOREIGN),
  SHARES(3, Detector.SHARES, null, null),
  CHANGES(4, Detector.CHANGES, null, null),
  /** Changes to an ending that is rare in the organisation. */
  RARE_ENDINGS(5, Detector.RARE_ENDING, null, null);

  private static final Metric[] BY_SLOT = values();

  private final int slot;
  private final Detector ofDay;
  private final Detector ofSession;
  private final Detector slow;

  Metric(int slot, Detector ofDay, Detector ofSession, Detector slow) {
    this.slot = slot;
    this.ofDay = ofDay;
    this.ofSession = ofSession;
    this.slow = slow;
  }

  /** Part of stored state: the place in the order here. */
  public int slot() {
    return slot;
  }

  /** The one of a stored slot. */
  public static Metric ofSlot(int slot) throws IOException {
    if (slot >= BY_SLOT.length) {
      throw new IOException("Count " + slot + " of a person; this version knows " + BY_SLOT.length);
    }
    return BY_SLOT[slot];
  }

  /** The detector that is surprised by the count of a day. */
  public Detector ofDay() {
    return ofDay;
  }

  /** The same of a session; null where a session is not looked at alone. */
  public Detector ofSession() {
    return ofSession;
  }

  /** The same of a slow change; null where none is looked for. */
  public Detector slow() {
    return slow;
  }
}
