package io.cordon.job.core;

import io.cordon.model.policy.Severity;
import java.io.Serializable;
import java.util.Map;

/**
 * How many alerts about unusual behaviour are wanted, in alerts for 1000 people a day.
 *
 * @param all for all severities together, but those that have a budget of their own
 * @param own by severity
 * @param moves whether the lines move towards the budgets: not where stories of many people who
 *     have nothing to do with each other are judged side by side
 */
public record AlertBudgets(double all, Map<Severity, Double> own, boolean moves)
    implements Serializable {
  /** More for each person and day than anybody would read. */
  public static final double MOST = 1_000;

  public static final AlertBudgets DEFAULT = new AlertBudgets(5, Map.of());

  /** The lines stay where those of {@link #DEFAULT} begin. */
  public static final AlertBudgets UNMOVED = new AlertBudgets(5, Map.of(), false);

  public AlertBudgets {
    own = own == null ? Map.of() : Map.copyOf(own);
  }

  public AlertBudgets(double all, Map<Severity, Double> own) {
    this(all, own, true);
  }

  /** One budget for all severities. */
  public static AlertBudgets of(double all) {
    return new AlertBudgets(all, Map.of());
  }

  /** Whether somebody can mean it: more than 0, and at most {@link #MOST}. */
  public static boolean isPossible(double budget) {
    return budget > 0 && budget <= MOST;
  }
}
