package io.cordon.anomaly.writes;

/** How a file was changed. */
public enum WriteKind {
  RENAME,
  OVERWRITE,
  DELETE,
  CREATE
}
