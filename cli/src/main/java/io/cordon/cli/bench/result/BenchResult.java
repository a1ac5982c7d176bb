package io.cordon.cli.bench.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A finished benchmark.
 *
 * @param versions what ran: one line each
 * @param descriptions one sentence on each method that Cordon is compared with, by its title
 * @param policyTitles by the policy's id, as alerts name it
 */
public record BenchResult(
    BenchSettings settings,
    OverSeeds figures,
    Map<String, String> versions,
    Map<String, String> descriptions,
    Map<String, String> policyTitles) {
  public BenchResult {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
    policyTitles = Map.copyOf(policyTitles);
  }

  /** The title of a policy or method. */
  public String title(String detector) {
    return policyTitles.getOrDefault(detector, detector);
  }
}
