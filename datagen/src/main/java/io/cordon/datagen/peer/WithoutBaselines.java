package io.cordon.datagen.peer;

import io.cordon.datagen.score.input.Alert;
import java.util.List;
import java.util.Set;

/**
 * Cordon's policies without those that learn what is usual: the same findings, minus those of
 * policies whose correlation is of a type {@code unusual_*}. Shows what the baselines add.
 */
public final class WithoutBaselines {
  private WithoutBaselines() {}

  /**
   * The alerts that no baseline raised.
   *
   * @param baselines the policies with a baseline, as alerts name their detectors
   */
  public static List<Alert> of(List<Alert> findings, Set<String> baselines) {
    return findings.stream().filter(alert -> !baselines.contains(alert.detector())).toList();
  }
}
