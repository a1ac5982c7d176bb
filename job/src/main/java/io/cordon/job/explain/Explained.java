package io.cordon.job.explain;

import io.cordon.model.finding.Anomaly;
import java.util.List;

/**
 * What a finding says of something unusual.
 *
 * @param why for people
 * @param anomalies the same as numbers: of a scenario, first all signs together and then each of
 *     them, the strongest first
 */
public record Explained(String why, List<Anomaly> anomalies) {
  public Explained {
    anomalies = anomalies == null ? List.of() : List.copyOf(anomalies);
  }
}
