package io.cordon.anomaly;

/**
 * What a model takes, by the benchmark {@code ModelRates} on one core of a busy cloud machine.
 *
 * @param scoreNanos nanoseconds to score an observation
 * @param learnNanos nanoseconds to learn from one
 * @param stateBytes the largest state: the sum of its primitives
 */
public record ModelCost(double scoreNanos, double learnNanos, int stateBytes) {}
