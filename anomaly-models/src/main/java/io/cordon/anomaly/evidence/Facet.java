package io.cordon.anomaly.evidence;

/**
 * A side of what a person does. Detectors of one facet are surprised by the same things, so that
 * only the largest of them counts: who is in a new country is in a new network, too.
 */
public enum Facet {
  PLACE,
  /** A network that hides the place. */
  ORIGIN,
  JOURNEY,
  CLIENT,
  TIME,
  AMOUNT,
  SENSITIVITY,
  PROJECTS,
  SHARING,
  RECIPIENTS,
  EXPOSURE,
  LABELS,
  CHANGE,
  ENDINGS,
  DRIFT
}
