package io.cordon.model;

/** Whether the attempt succeeded; OCSF {@code status_id} is the ordinal. */
public enum Outcome {
  UNKNOWN,
  SUCCESS,
  FAILURE
}
