package io.cordon.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.core.AlertBudgets;
import io.cordon.model.policy.Severity;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertBudgetOptionsTest {
  private static AlertBudgets budgets(String yaml) throws ConfigException {
    return budgets(ConfigFile.parse(yaml, "cordon.yaml"));
  }

  @Test
  void theDefaultIsFiveForAllSeveritiesTogether() throws ConfigException {
    assertThat(budgets(new Configuration())).isEqualTo(AlertBudgets.DEFAULT);
  }

  @Test
  void aSeverityMayHaveABudgetOfItsOwnBesideTheCommonOne() throws ConfigException {
    assertThat(budgets("cordon: {alert-budget: 2.5, alert-budget.high: 1}"))
        .isEqualTo(new AlertBudgets(2.5, Map.of(Severity.HIGH, 1.0)));
    assertThat(budgets("cordon.alert-budget: {critical: 0.1, low: 1000}"))
        .isEqualTo(new AlertBudgets(5, Map.of(Severity.CRITICAL, 0.1, Severity.LOW, 1_000.0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000.1", "NaN", "Infinity", "many", "5%"})
  void whatNobodyCanMeanIsRefused(String value) {
    for (String key : new String[] {"cordon.alert-budget", "cordon.alert-budget.medium"}) {
      assertThatThrownBy(() -> budgets(key + ": \"" + value + '"'))
          .isInstanceOf(ConfigException.class)
          .hasMessage(
              "%s: \"%s\" is not a number of alerts for 1000 people a day, more than 0 and at most"
                  + " 1000",
              key, value);
    }
  }

  @Test
  void informationalFindingsHaveNoBudgetOfTheirOwn() {
    assertThatThrownBy(() -> budgets("cordon.alert-budget.informational: 1"))
        .hasMessageContaining("cordon.alert-budget.informational is not a key of Cordon");
  }

  private static AlertBudgets budgets(Configuration given) throws ConfigException {
    Mistakes mistakes = new Mistakes();
    AlertBudgets budgets = AlertBudgetOptions.budgets(given, mistakes);
    mistakes.refuse();
    return budgets;
  }
}
