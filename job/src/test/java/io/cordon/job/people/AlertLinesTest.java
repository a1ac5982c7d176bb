package io.cordon.job.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.core.AlertBudgets;
import io.cordon.model.policy.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertLinesTest {
  private static final AlertBudgets WANTED = new AlertBudgets(5, Map.of(Severity.CRITICAL, 50.0));

  private final AlertLines lines = new AlertLines(WANTED);

  private static void day(AlertLines lines, long day, int alerts) {
    for (int person = 0; person < 1_000; person++) {
      lines.beginsDay(day);
    }
    lines.judges();
    for (int alert = 0; alert < alerts; alert++) {
      lines.alerted(Severity.HIGH);
    }
  }

  @Test
  void aLargerBudgetHasALowerLine() {
    assertThat(lines.line(Severity.CRITICAL)).isLessThan(lines.line(Severity.HIGH));
    assertThat(lines.line(Severity.LOW)).isEqualTo(lines.line(Severity.HIGH));
    assertThat(lines.lowest()).isEqualTo(lines.line(Severity.CRITICAL));
  }

  @Test
  void tooManyAlertsRaiseTheLineOfTheirSeverities() {
    double before = lines.line(Severity.HIGH);
    double critical = lines.line(Severity.CRITICAL);
    for (int day = 0; day < 10; day++) {
      day(lines, day, 40);
    }

    assertThat(lines.line(Severity.HIGH)).isGreaterThan(before);
    assertThat(lines.line(Severity.CRITICAL)).isLessThan(critical);
  }

  @Test
  void daysInWhichNothingIsJudgedMoveNoLine() {
    double line = lines.line(Severity.HIGH);
    for (int day = 0; day < 30; day++) {
      lines.beginsDay(day);
    }

    assertThat(lines.line(Severity.HIGH)).isEqualTo(line);
  }

  @Test
  void anActivityThatComesLateEndsNoDay() {
    day(lines, 10, 0);
    double line = lines.line(Severity.HIGH);
    lines.beginsDay(3);
    lines.beginsDay(10);

    assertThat(lines.line(Severity.HIGH)).isEqualTo(line);
  }

  @Test
  void whatIsReadGoesOnAsConfiguredNow() throws IOException {
    for (int day = 0; day < 10; day++) {
      day(lines, day, 40);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lines.write(new DataOutputStream(bytes));
    AlertLines same = read(bytes, WANTED);
    AlertLines shared = read(bytes, AlertBudgets.DEFAULT);

    assertThat(same.line(Severity.HIGH)).isEqualTo(lines.line(Severity.HIGH));
    assertThat(same.line(Severity.CRITICAL)).isEqualTo(lines.line(Severity.CRITICAL));
    assertThat(shared.line(Severity.CRITICAL)).isEqualTo(lines.line(Severity.HIGH));
    day(same, 11, 40);
    day(lines, 11, 40);
    assertThat(same.line(Severity.HIGH)).isEqualTo(lines.line(Severity.HIGH));
  }

  private static AlertLines read(ByteArrayOutputStream bytes, AlertBudgets wanted)
      throws IOException {
    return AlertLines.read(
        wanted, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
