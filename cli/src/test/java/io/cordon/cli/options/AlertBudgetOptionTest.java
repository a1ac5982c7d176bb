package io.cordon.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.core.AlertBudgets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class AlertBudgetOptionTest {
  private static AlertBudgets budgets(String... arguments) {
    return CommandLine.populateCommand(new AlertBudgetOption(), arguments).budgets();
  }

  @Test
  void withoutTheOptionItIsTheDefault() {
    assertThat(budgets()).isEqualTo(AlertBudgets.DEFAULT);
  }

  @Test
  void oneNumberIsForAllSeverities() {
    assertThat(budgets("--alert-budget", "0.5")).isEqualTo(AlertBudgets.of(0.5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-2", "1001", "NaN", "few"})
  void whatNobodyCanMeanIsRefused(String value) {
    assertThatThrownBy(() -> budgets("--alert-budget", value))
        .isInstanceOf(UserErrorException.class)
        .hasMessage(
            "--alert-budget: \"%s\" is not a number of alerts for 1000 people a day, more than 0"
                + " and at most 1000",
            value);
  }
}
