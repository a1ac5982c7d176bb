package io.cordon.anomaly.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertBudgetTest {
  private static final int PEOPLE = 10_000;

  private final Random random = new Random(20_261_130);

  /** Scores that are too rare or too frequent by a factor. */
  private long day(AlertBudget budget, double factor) {
    return day(budget, factor, PEOPLE);
  }

  private long day(AlertBudget budget, double factor, int people) {
    long alerts = 0;
    for (int person = 0; person < people; person++) {
      double chance = Math.min(1, (1 - random.nextDouble()) / factor);
      if (budget.allows(-Math.log10(chance))) {
        budget.alerted();
        alerts++;
      }
    }
    budget.dayOver(people);
    return alerts;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 1", "20, 1", "5, 0.2", "5, 4", "20, 10"})
  void aWeekHasAsManyAlertsAsAreWantedHoweverScoresAreCalibrated(double wanted, double factor) {
    AlertBudget budget = new AlertBudget(wanted);
    for (int day = 0; day < 60; day++) {
      day(budget, factor);
    }
    long alerts = 0;
    for (int day = 0; day < 28; day++) {
      alerts += day(budget, factor);
    }

    double target = wanted * PEOPLE / 1_000 * 28;
    assertThat((double) alerts).isBetween(0.8 * target, 1.2 * target);
  }

  @ParameterizedTest
  @CsvSource({"5, 100, 1", "5, 20, 1", "1, 50, 3"})
  void fewPeopleHaveAsManyAlertsAsAreWantedToo(double wanted, int people, double factor) {
    AlertBudget budget = new AlertBudget(wanted);
    int days = 20_000;
    long alerts = 0;
    for (int day = 0; day < days; day++) {
      alerts += day(budget, factor, people);
    }

    double target = wanted * people / 1_000 * days;
    assertThat((double) alerts).isBetween(0.95 * target, 1.05 * target);
  }

  @Test
  void thresholdMovesAsTheFormulaSays() {
    AlertBudget budget = new AlertBudget(5);
    double before = budget.threshold();
    for (int i = 0; i < 11; i++) {
      budget.alerted();
    }
    budget.dayOver(1_000);

    assertThat(budget.threshold())
        .isCloseTo(before + 0.3 * (11 - 5) / 6.0 / Math.log(10), within(1e-12));
  }

  @Test
  void anIncidentWithThousandsOfAlertsDoesNotMakeItBlindForMonths() {
    AlertBudget budget = new AlertBudget(5);
    double before = budget.threshold();
    for (int day = 0; day < 7; day++) {
      for (int i = 0; i < 1_000_000; i++) {
        budget.alerted();
      }
      budget.dayOver(1_000);
    }

    assertThat(budget.threshold()).isLessThanOrEqualTo(before - Math.log10(0.05) + 1e-9);
  }

  @Test
  void silenceNeverMakesAllAlerts() {
    AlertBudget budget = new AlertBudget(1_000);
    for (int day = 0; day < 100; day++) {
      budget.dayOver(1_000_000);
    }

    assertThat(budget.threshold()).isZero();
  }

  @Test
  void goesOnAfterARestart() throws IOException {
    AlertBudget budget = new AlertBudget(5);
    for (int day = 0; day < 10; day++) {
      day(budget, 3);
    }
    budget.alerted();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    budget.write(new DataOutputStream(bytes));
    AlertBudget restored =
        AlertBudget.read(5, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    budget.dayOver(PEOPLE);
    restored.dayOver(PEOPLE);
    assertThat(restored.threshold()).isEqualTo(budget.threshold());
  }

  @Test
  void noBudgetIsRefused() {
    assertThatThrownBy(() -> new AlertBudget(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No budget: 0.0 for 1000 people a day");
  }
}
