package io.cordon.cli.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.bench.result.SeedUse;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionReportTest {
  private static final long FIRST = SeedUse.REPORTING.first();

  private final String report =
      DetectionReport.of(
          SampleResult.of(FIRST + "," + (FIRST + 1), List.of(FIRST, FIRST + 1)),
          "detection",
          "## How findings are matched\n\nThe rules.");

  @Test
  void saysWhatWasRun() {
    assertThat(report)
        .contains("./cordon bench detection --seeds 11,12 --users 100 --days 30\n")
        .contains("reporting seeds")
        .contains("Cordon runs with an alert budget of 100 alerts for 1000 people a day")
        .contains("- Cordon: 0.1.0\n");
  }

  @Test
  void hasEverySection() {
    assertThat(report.lines().filter(line -> line.startsWith("## ")))
        .containsExactly(
            "## What was run",
            "## Recall by method",
            "## Recall by scenario",
            "## Where recall is low, and why",
            "## Time to detect",
            "## False alarms by policy",
            "## Decoys that fired",
            "## Calibration",
            "## How findings are matched");
  }

  @Test
  void explainsTheScenariosThatAreHardlyFoundOnly() {
    assertThat(report).contains("- **slow exfiltration**: 0 % at 5, 0 % of all alerts. A rise");
    assertThat(report).doesNotContain("- **account takeover**");
  }

  @Test
  void poolsScenariosOverSeeds() {
    assertThat(report).contains("| account takeover | 20 |").contains("| slow exfiltration | 20 |");
    assertThat(report).contains("| account takeover | 20 | 10.0 min | 10.0 min |");
  }

  @Test
  void namesPoliciesByTheirTitles() {
    assertThat(report).contains("| A policy |").doesNotContain("policy-1");
  }

  @Test
  void tuningSeedsAreCalledSo() {
    assertThat(DetectionReport.of(SampleResult.of("1,2", List.of(1L, 2L)), "x", ""))
        .contains("tuning seeds");
  }
}
