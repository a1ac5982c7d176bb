package io.cordon.anomaly.evidence;

import java.util.EnumSet;
import java.util.Set;

/**
 * One facet of what a person does that may be surprising. Each has a recalibration of its own,
 * because none of the models behind them is exact.
 */
public enum Detector {
  /** The country of a session. */
  COUNTRY(0, Facet.PLACE),
  /** The autonomous system of a session. */
  NETWORK(1, Facet.PLACE),
  DEVICE(2, Facet.CLIENT),
  PROGRAM(3, Facet.CLIENT),
  /** The hour of the week. */
  HOUR(4, Facet.TIME),
  /** A journey that nobody can make. */
  TRAVEL(5, Facet.JOURNEY),
  /** Downloads of a session, against those of a day. */
  SESSION_DOWNLOADS(6, Facet.AMOUNT),
  SESSION_SENSITIVE(7, Facet.SENSITIVITY),
  SESSION_FOREIGN(8, Facet.PROJECTS),
  /** Downloads of an hour. */
  HOUR_DOWNLOADS(9, Facet.AMOUNT),
  /** Downloads of a day. */
  DOWNLOADS(10, Facet.AMOUNT),
  /** Downloads of sensitive files in a day. */
  SENSITIVE(11, Facet.SENSITIVITY),
  /** Downloads in a day from projects that are new to the person. */
  FOREIGN(12, Facet.PROJECTS),
  /** Shares with outsiders in a day. */
  SHARES(13, Facet.SHARING),
  /** The domain of a recipient. */
  RECIPIENT(14, Facet.RECIPIENTS),
  /** The same, of a sensitive file. */
  SENSITIVE_RECIPIENT(15, Facet.RECIPIENTS),
  /** A link for anyone to a sensitive file. */
  PUBLIC_LINK(16, Facet.EXPOSURE),
  /** A label that was lowered. */
  LABEL_LOWERED(17, Facet.LABELS),
  /** Files renamed, overwritten or deleted in an hour. */
  HOUR_CHANGES(18, Facet.CHANGE),
  /** The same in a day. */
  CHANGES(19, Facet.CHANGE),
  /** Renames to an ending that is rare in the organisation. */
  RARE_ENDING(20, Facet.ENDINGS),
  /** Downloads that have risen and stay so. */
  SLOW_DOWNLOADS(21, Facet.DRIFT),
  SLOW_SENSITIVE(22, Facet.DRIFT),
  SLOW_FOREIGN(23, Facet.DRIFT),
  /** A network that hides where somebody is: an anonymiser, or a rented server. */
  HIDDEN(24, Facet.ORIGIN);

  private final int slot;
  private final Facet facet;

  /**
   * @param slot part of stored state: it stays, and is nobody else's
   */
  Detector(int slot, Facet facet) {
    this.slot = slot;
    this.facet = facet;
  }

  /** What it looks at; detectors of one facet are surprised by the same things. */
  public Facet facet() {
    return facet;
  }

  int slot() {
    return slot;
  }

  /** Some of them as bits, for stored state. */
  public static int bits(Set<Detector> detectors) {
    int bits = 0;
    for (Detector detector : detectors) {
      bits |= 1 << detector.slot;
    }
    return bits;
  }

  /** Those of {@link #bits}. */
  public static Set<Detector> ofBits(int bits) {
    Set<Detector> detectors = EnumSet.noneOf(Detector.class);
    for (Detector detector : values()) {
      if ((bits >>> detector.slot & 1) != 0) {
        detectors.add(detector);
      }
    }
    return detectors;
  }
}
