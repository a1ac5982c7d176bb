package io.cordon.benchmarks;

/** Observations in turn, and what scores and learns them. */
interface Observed {
  void next();

  double score();

  /** Takes in the observation: {@link #next} comes between two of them. */
  Object learn();
}
