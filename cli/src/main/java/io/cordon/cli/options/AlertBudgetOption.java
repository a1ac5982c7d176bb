package io.cordon.cli.options;

import io.cordon.job.config.AlertBudgetOptions;
import io.cordon.job.core.AlertBudgets;
import picocli.CommandLine.Option;

/** The option {@code --alert-budget}: how many alerts about unusual behaviour are wanted. */
public final class AlertBudgetOption {
  private static final String NAME = "--alert-budget";

  @Option(
      names = NAME,
      paramLabel = "N",
      description = "Alerts about unusual behaviour for 1000 people a day. Default: 5.")
  private String budget;

  /**
   * One budget for all severities; without the option, the default.
   *
   * @throws UserErrorException when it is no number that somebody can mean
   */
  public AlertBudgets budgets() {
    if (budget == null) {
      return AlertBudgets.DEFAULT;
    }
    double all;
    try {
      all = Double.parseDouble(budget);
    } catch (NumberFormatException notANumber) {
      throw new UserErrorException(AlertBudgetOptions.mistake(NAME, budget), notANumber);
    }
    if (!AlertBudgets.isPossible(all)) {
      throw new UserErrorException(AlertBudgetOptions.mistake(NAME, budget));
    }
    return AlertBudgets.of(all);
  }
}
