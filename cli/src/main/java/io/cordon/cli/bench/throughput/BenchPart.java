package io.cordon.cli.bench.throughput;

/** A part of the benchmark that can run alone. */
enum BenchPart {
  /** The costs of Cordon's jobs. */
  JOBS,
  /** The same rules on other engines. */
  PEERS,
  /** The costs and the state of each stage. */
  STAGES,
  /** The processing lag at half load; needs the jobs. */
  LAG,
  /** {@code cordon detect} over files. */
  DETECT
}
