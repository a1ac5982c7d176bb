package io.cordon.anomaly.evidence;

import static io.cordon.anomaly.evidence.Detector.CHANGES;
import static io.cordon.anomaly.evidence.Detector.COUNTRY;
import static io.cordon.anomaly.evidence.Detector.DEVICE;
import static io.cordon.anomaly.evidence.Detector.DOWNLOADS;
import static io.cordon.anomaly.evidence.Detector.FOREIGN;
import static io.cordon.anomaly.evidence.Detector.HIDDEN;
import static io.cordon.anomaly.evidence.Detector.HOUR;
import static io.cordon.anomaly.evidence.Detector.HOUR_CHANGES;
import static io.cordon.anomaly.evidence.Detector.HOUR_DOWNLOADS;
import static io.cordon.anomaly.evidence.Detector.LABEL_LOWERED;
import static io.cordon.anomaly.evidence.Detector.NETWORK;
import static io.cordon.anomaly.evidence.Detector.NEW_ENDING;
import static io.cordon.anomaly.evidence.Detector.PROGRAM;
import static io.cordon.anomaly.evidence.Detector.PUBLIC_LINK;
import static io.cordon.anomaly.evidence.Detector.RECIPIENT;
import static io.cordon.anomaly.evidence.Detector.SENSITIVE;
import static io.cordon.anomaly.evidence.Detector.SENSITIVE_RECIPIENT;
import static io.cordon.anomaly.evidence.Detector.SESSION_DOWNLOADS;
import static io.cordon.anomaly.evidence.Detector.SESSION_FOREIGN;
import static io.cordon.anomaly.evidence.Detector.SESSION_SENSITIVE;
import static io.cordon.anomaly.evidence.Detector.SHARES;
import static io.cordon.anomaly.evidence.Detector.SLOW_DOWNLOADS;
import static io.cordon.anomaly.evidence.Detector.SLOW_FOREIGN;
import static io.cordon.anomaly.evidence.Detector.SLOW_SENSITIVE;
import static io.cordon.anomaly.evidence.Detector.TRAVEL;

import java.util.EnumMap;
import java.util.Map;

/**
 * What several surprises would mean together. A weight says how much a surprise speaks for it: 1
 * where it is the very thing, .2 to .7 where it only fits. Written from what such incidents look
 * like, not fitted.
 */
public enum Scenario {
  /** Somebody else works with the account, from a place of their own. */
  ACCOUNT_TAKEOVER(
      0, weight(COUNTRY, 1)
          .and(NETWORK, 0.7)
          .and(DEVICE, 0.7)
          .and(PROGRAM, 0.5)
          .and(HOUR, 0.5)
          .and(TRAVEL, 1)
          .and(HIDDEN, 0.7)
          .and(SESSION_DOWNLOADS, 0.5)
          .and(SESSION_SENSITIVE, 0.5)
          .and(SESSION_FOREIGN, 0.5)),
  /** The same with a stolen session, from a network near the person's. */
  TOKEN_THEFT(
      1, weight(NETWORK, 1)
          .and(HIDDEN, 0.7)
          .and(DEVICE, 0.5)
          .and(PROGRAM, 0.7)
          .and(HOUR, 0.3)
          .and(SESSION_DOWNLOADS, 0.5)
          .and(SESSION_SENSITIVE, 1)
          .and(SESSION_FOREIGN, 1)),
  /** A person takes far more than usual. */
  INSIDER_BULK(
      2, weight(HOUR_DOWNLOADS, 0.7)
          .and(DOWNLOADS, 1)
          .and(SENSITIVE, 1)
          .and(FOREIGN, 0.7)
          .and(HOUR, 0.3)),
  /** Work at hours at which the person does not work. */
  ODD_HOURS(3, weight(HOUR, 1).and(SESSION_SENSITIVE, 0.7).and(SESSION_DOWNLOADS, 0.7).and(FOREIGN, 0.5)),
  /** Files go to outsiders of whom nobody here knows. */
  SHARED_OUTSIDE(
      4, weight(SHARES, 0.7)
          .and(RECIPIENT, 0.7)
          .and(SENSITIVE_RECIPIENT, 1)
          .and(LABEL_LOWERED, 0.7)
          .and(PUBLIC_LINK, 0.5)),
  /** Files are made unreadable. */
  RANSOMWARE(5, weight(HOUR_CHANGES, 1).and(CHANGES, 0.7).and(NEW_ENDING, 1).and(HOUR, 0.2)),
  /** A little more than usual, for weeks. */
  SLOW_EXFILTRATION(6, weight(SLOW_DOWNLOADS, 1).and(SLOW_SENSITIVE, 1).and(SLOW_FOREIGN, 0.7).and(FOREIGN, 0.3)),
  /** A program reads in a person's name. */
  APPLICATION(
      7, weight(PROGRAM, 1)
          .and(HIDDEN, 0.7)
          .and(SESSION_DOWNLOADS, 0.7)
          .and(SESSION_SENSITIVE, 0.7)
          .and(SESSION_FOREIGN, 0.5));

  private final int slot;
  private final Map<Detector, Double> weights;

  /**
   * @param slot part of stored state: it stays, and is nobody else's
   */
  Scenario(int slot, Weights weights) {
    this.slot = slot;
    this.weights = weights.all;
  }

  int slot() {
    return slot;
  }

  /** By detector; those that say nothing are not in it. */
  Map<Detector, Double> weights() {
    return weights;
  }

  private static Weights weight(Detector detector, double weight) {
    return new Weights().and(detector, weight);
  }

  private static final class Weights {
    private final Map<Detector, Double> all = new EnumMap<>(Detector.class);

    Weights and(Detector detector, double weight) {
      all.put(detector, weight);
      return this;
    }
  }
}
