package io.cordon.anomaly.evidence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What several surprises would mean together. A weight says how much a surprise speaks for it: 1
 * where it is the very thing, .2 to .7 where it only fits. Written from what such incidents look
 * like, not fitted.
 */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes the maps after the constructor
public enum IncidentScenario {
  /**
   * Somebody else works with the account, from a place of their own. The hour counts little: who
   * travels works at other hours, too.
   */
  ACCOUNT_TAKEOVER(
      0,
      needing(Facet.PLACE, Facet.JOURNEY, Facet.ORIGIN)
          .with(Detector.COUNTRY, 0.7)
          .with(Detector.NETWORK, 0.5)
          .with(Detector.HIDDEN, 1)
          .with(Detector.TRAVEL, 1)
          .with(Detector.DEVICE, 0.7)
          .with(Detector.PROGRAM, 0.5)
          .with(Detector.HOUR, 0.2)
          .with(Detector.SESSION_DOWNLOADS, 0.5)
          .with(Detector.SESSION_SENSITIVE, 0.7)
          .with(Detector.SESSION_FOREIGN, 0.7)),
  /** The same with a stolen session, from a network near the person's. */
  TOKEN_THEFT(
      1,
      needing(Facet.PLACE)
          .with(Detector.NETWORK, 1)
          .with(Detector.HIDDEN, 0.7)
          .with(Detector.DEVICE, 0.5)
          .with(Detector.PROGRAM, 0.7)
          .with(Detector.HOUR, 0.3)
          .with(Detector.SESSION_DOWNLOADS, 0.5)
          .with(Detector.SESSION_SENSITIVE, 1)
          .with(Detector.SESSION_FOREIGN, 1)),
  /** A person takes far more than usual. */
  INSIDER_BULK(
      2,
      needing(Facet.AMOUNT, Facet.SENSITIVITY)
          .with(Detector.HOUR_DOWNLOADS, 0.7)
          .with(Detector.DOWNLOADS, 1)
          .with(Detector.SENSITIVE, 1)
          .with(Detector.FOREIGN, 0.7)
          .with(Detector.HOUR, 0.3)),
  /** Work at hours at which the person does not work. */
  ODD_HOURS(
      3,
      needing(Facet.TIME)
          .with(Detector.HOUR, 1)
          .with(Detector.SESSION_SENSITIVE, 0.7)
          .with(Detector.SESSION_DOWNLOADS, 0.7)
          .with(Detector.FOREIGN, 0.5)),
  /** Many files go to outsiders, of whom nobody here knows. */
  SHARED_OUTSIDE(
      4,
      needing(Facet.SHARING)
          .with(Detector.SHARES, 0.7)
          .with(Detector.RECIPIENT, 0.7)
          .with(Detector.SENSITIVE_RECIPIENT, 1)
          .with(Detector.LABEL_LOWERED, 0.7)
          .with(Detector.PUBLIC_LINK, 0.5)),
  /** Files are made unreadable. */
  RANSOMWARE(
      5,
      needing(Facet.CHANGE)
          .with(Detector.HOUR_CHANGES, 1)
          .with(Detector.CHANGES, 0.7)
          .with(Detector.RARE_ENDING, 1)
          .with(Detector.HOUR, 0.2)),
  /** A little more than usual, for weeks. */
  SLOW_EXFILTRATION(
      6,
      needing(Facet.DRIFT)
          .with(Detector.SLOW_DOWNLOADS, 1)
          .with(Detector.SLOW_SENSITIVE, 1)
          .with(Detector.SLOW_FOREIGN, 0.7)),
  /** Somebody who is about to leave collects material, or sends it away. */
  DEPARTING_INSIDER(
      7,
      needing(Facet.AMOUNT, Facet.SENSITIVITY, Facet.PROJECTS, Facet.RECIPIENTS)
          .with(Detector.HOUR_DOWNLOADS, 0.7)
          .with(Detector.DOWNLOADS, 1)
          .with(Detector.SENSITIVE, 1)
          .with(Detector.FOREIGN, 1)
          .with(Detector.SHARES, 0.5)
          .with(Detector.RECIPIENT, 0.7)
          .with(Detector.SENSITIVE_RECIPIENT, 1)
          .with(Detector.HOUR, 0.3)),
  /** Sensitive files go out through somebody else's partner, a few each day. */
  MULE(
      8,
      needing(Facet.RECIPIENTS)
          .with(Detector.RECIPIENT, 0.7)
          .with(Detector.SENSITIVE_RECIPIENT, 1)
          .with(Detector.SHARES, 0.5)
          .with(Detector.SENSITIVE, 0.3)
          .with(Detector.FOREIGN, 0.5)
          .with(Detector.LABEL_LOWERED, 0.7)),
  /** Sensitive files are put behind links for anyone. */
  PUBLIC_LINK(
      9,
      needing(Facet.EXPOSURE)
          .with(Detector.PUBLIC_LINK, 1)
          .with(Detector.LABEL_LOWERED, 0.7)
          .with(Detector.SHARES, 0.5)
          .with(Detector.FOREIGN, 0.5)
          .with(Detector.HOUR, 0.5)
          .with(Detector.NETWORK, 0.3)
          .with(Detector.DEVICE, 0.3)),
  /** A program that nobody here uses takes files in the person's name. */
  APPLICATION(
      10,
      needing(Facet.CLIENT)
          .with(Detector.PROGRAM, 1)
          .with(Detector.NETWORK, 0.5)
          .with(Detector.HIDDEN, 0.7)
          .with(Detector.SESSION_DOWNLOADS, 1)
          .with(Detector.SESSION_SENSITIVE, 0.7)
          .with(Detector.SESSION_FOREIGN, 0.7)
          .with(Detector.HOUR, 0.2)),
  /** A guest takes more than guests do, or what no guest works on. */
  GUEST(
      11,
      needing(Facet.AMOUNT, Facet.SENSITIVITY, Facet.PROJECTS)
          .with(Detector.HOUR_DOWNLOADS, 0.7)
          .with(Detector.DOWNLOADS, 1)
          .with(Detector.SENSITIVE, 1)
          .with(Detector.FOREIGN, 0.7)
          .with(Detector.COUNTRY, 0.5)
          .with(Detector.NETWORK, 0.3)
          .with(Detector.DEVICE, 0.3)
          .with(Detector.HOUR, 0.3)),
  /** The key of a service account is used elsewhere: it works from one place, with one program. */
  COMPROMISED_SERVICE(
      12,
      needing(Facet.PLACE, Facet.ORIGIN, Facet.CLIENT)
          .with(Detector.COUNTRY, 1)
          .with(Detector.NETWORK, 1)
          .with(Detector.HIDDEN, 0.7)
          .with(Detector.DEVICE, 0.7)
          .with(Detector.PROGRAM, 1)
          .with(Detector.HOUR_DOWNLOADS, 0.5)
          .with(Detector.DOWNLOADS, 0.5)
          .with(Detector.FOREIGN, 0.5)
          .alone());

  private final int slot;
  private final Map<Facet, Map<Detector, Double>> weights;
  private final FacetWeights[] facets;
  private final boolean aloneIsEnough;
  private final int neededBits;

  /**
   * @param slot part of stored state: it stays, and is nobody else's
   */
  IncidentScenario(int slot, Weights weights) {
    this.slot = slot;
    this.weights = Collections.unmodifiableMap(weights.byFacet);
    facets =
        weights.byFacet.entrySet().stream()
            .map(each -> weights.of(each.getKey(), each.getValue()))
            .toArray(FacetWeights[]::new);
    aloneIsEnough = weights.aloneIsEnough;
    neededBits = weights.neededBits();
  }

  /** What the detectors of a facet count, in arrays: it is looked up for most activities. */
  static final class FacetWeights {
    final int[] slots;
    final double[] weights;

    /** Without one of the needed facets, what else is surprising is another story. */
    final boolean isNeeded;

    private FacetWeights(int[] slots, double[] weights, boolean isNeeded) {
      this.slots = slots;
      this.weights = weights;
      this.isNeeded = isNeeded;
    }
  }

  /** Its place where something is kept of each: from 0 on, without gaps. */
  public int slot() {
    return slot;
  }

  /** Whether one surprise makes it, without anything besides. */
  public boolean aloneIsEnough() {
    return aloneIsEnough;
  }

  /** The detectors of which one is needed, as {@link Detector#bits}. */
  int neededBits() {
    return neededBits;
  }

  /** Those whose detectors say something; not to be changed. */
  FacetWeights[] facets() {
    return facets;
  }

  /** By facet and detector; those that say nothing are not in it. */
  Map<Facet, Map<Detector, Double>> weights() {
    return weights;
  }

  private static Weights needing(Facet first, Facet... others) {
    return new Weights(EnumSet.of(first, others));
  }

  private static final class Weights {
    private final Set<Facet> needed;
    private final Map<Facet, Map<Detector, Double>> byFacet = new EnumMap<>(Facet.class);
    private boolean aloneIsEnough;

    Weights(Set<Facet> needed) {
      this.needed = needed;
    }

    FacetWeights of(Facet facet, Map<Detector, Double> detectors) {
      return new FacetWeights(
          detectors.keySet().stream().mapToInt(Detector::slot).toArray(),
          detectors.values().stream().mapToDouble(Double::doubleValue).toArray(),
          needed.contains(facet));
    }

    Weights with(Detector detector, double weight) {
      byFacet
          .computeIfAbsent(detector.facet(), none -> new EnumMap<>(Detector.class))
          .put(detector, weight);
      return this;
    }

    int neededBits() {
      int bits = 0;
      for (Facet facet : needed) {
        bits |= Detector.bits(byFacet.get(facet).keySet());
      }
      return bits;
    }

    Weights alone() {
      aloneIsEnough = true;
      return this;
    }
  }
}
