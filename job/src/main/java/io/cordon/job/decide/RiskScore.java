package io.cordon.job.decide;

import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.Severity;
import java.util.List;

/**
 * 0-100: severity weighed by how sure the detector is.
 *
 * <p>Sequences and counts are 100 % sure: several acts are no slip. A single one that a policy
 * describes is 90 % sure. What is unusual is the surer the rarer it is: 20 % at p = 1, 100 % at p =
 * 1e-4 and below, linear in the logarithm between. Of several anomalies the first is meant, which
 * is the strongest, or about all of them together.
 */
public final class RiskScore {
  private static final double OF_ONE_ACT = 0.9;
  private static final double LEAST_SURE = 0.2;
  private static final double SURE_FROM_DECADES = 4;

  private RiskScore() {}

  public static int of(Detection detection) {
    return (int) Math.round(weight(detection.policy().severity()) * sureness(detection));
  }

  private static double sureness(Detection detection) {
    List<Anomaly> anomalies = detection.anomalies();
    if (anomalies.isEmpty()) {
      boolean isOfOneAct = detection.burst() == null && detection.activities().size() == 1;
      return isOfOneAct ? OF_ONE_ACT : 1;
    }
    double decades = Math.min(SURE_FROM_DECADES, -Math.log10(anomalies.get(0).pValue()));
    return LEAST_SURE + (1 - LEAST_SURE) * decades / SURE_FROM_DECADES;
  }

  private static int weight(Severity severity) {
    return switch (severity) {
      case INFORMATIONAL -> 10;
      case LOW -> 30;
      case MEDIUM -> 50;
      case HIGH -> 75;
      case CRITICAL -> 95;
    };
  }
}
