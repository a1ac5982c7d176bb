package io.cordon.cli.bench.throughput;

/** Of how many people and files the jobs keep state. */
enum KeyCount {
  /** Those of the generated organisation. */
  FEW,
  /** Besides, of a larger one. */
  MANY
}
