package io.cordon.anomaly.evidence;

/** A side of what a person does. Who is in a new country is in a new network, too: it counts once. */
public enum Aspect {
  PLACE,
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
  DRIFT,
  ORIGIN
}
