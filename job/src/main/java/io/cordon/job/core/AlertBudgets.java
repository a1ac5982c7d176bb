package io.cordon.job.core;

import io.cordon.model.policy.Severity;
import java.io.Serializable;
import java.util.Map;

/**
 * Alerts wanted for 1000 people a day.
 *
 * @param all of all severities together, but those that have one of their own
 * @param own of one severity
 */
public record AlertBudgets(double all, Map<Severity, Double> own) implements Serializable {
  public static final AlertBudgets DEFAULT = new AlertBudgets(5, Map.of());

  public AlertBudgets {
    own = Map.copyOf(own);
  }
}
