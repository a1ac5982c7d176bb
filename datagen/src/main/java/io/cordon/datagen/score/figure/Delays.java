package io.cordon.datagen.score.figure;

import java.time.Duration;

/**
 * How long after its first activity incidents were detected, in event time; of those found.
 *
 * @param median null when none was found
 * @param p95 nearest rank; null when none was found
 * @param inexact how many of the times may be too long, because only a last revision is known
 */
public record Delays(Duration median, Duration p95, int inexact) {}
