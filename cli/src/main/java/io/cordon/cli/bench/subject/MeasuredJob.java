package io.cordon.cli.bench.subject;

/** A job that is measured: each does what the one before does, and more. */
public enum MeasuredJob {
  /** Kafka source; the bytes of a record are discarded. */
  SOURCE,
  /** The same, with Jackson's tree of each record. */
  TREE,
  /** The same, with Cordon's readers instead of the tree. */
  READERS,
  /** Cordon's streaming job, Kafka to Kafka. */
  FULL
}
