package io.cordon.cli.bench.nab;

/**
 * How well a profile is served.
 *
 * @param score NAB's, at the threshold that is best for these series
 * @param threshold infinite when the best is to detect nothing
 * @param falsePositives rows outside of windows that are at the threshold or above
 * @param scoreOnOthers the same score with a threshold for each series that is the best for all
 *     others: what to expect of a series that nobody has seen
 */
record SweepResult(
    NabProfile profile,
    double score,
    double threshold,
    long windowsFound,
    long falsePositives,
    double scoreOnOthers) {}
