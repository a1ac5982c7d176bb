package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.local.JobCounts;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.core.Tally;
import io.cordon.job.decide.DecisionCounts;
import io.cordon.job.read.SplitReadings;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures are shown now and then, when there is something new. */
class RunFiguresTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(OutputStream.nullOutputStream(), false, err, false, Map.of());
  private final HandClock clock = new HandClock();
  private final RunFigures figures = new RunFigures(terminal, clock);

  @Test
  void aLineSaysWhatTheJobHasCounted() {
    assertThat(RunFigures.line(totals(1_234, 1)))
        .isEqualTo("1,234 records read, 1 finding, 0 actions requested, 0 rejects");
  }

  @Test
  void theFirstLineComesAfterAMinuteAndTheNextAfterTenMore() {
    show(Duration.ofSeconds(59), 10);
    assertThat(shown()).isEmpty();
    show(Duration.ofSeconds(60), 20);
    show(Duration.ofMinutes(9), 30);
    assertThat(shown()).hasSize(1).first().asString().startsWith("cordon: 20 records read");
    show(Duration.ofMinutes(12), 40);
    assertThat(shown()).hasSize(2).last().asString().startsWith("cordon: 40 records read");
  }

  @Test
  void aLineWithNothingNewIsNotRepeated() {
    show(Duration.ofMinutes(1), 10);
    show(Duration.ofMinutes(30), 10);
    assertThat(shown()).hasSize(1);
  }

  private void show(Duration afterStart, long records) {
    clock.now = Instant.EPOCH.plus(afterStart);
    figures.show(totals(records, 0));
  }

  private List<String> shown() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static RecordTotals totals(long records, long findings) {
    return new RecordTotals(
        new JobCounts(
            Map.of(
                Tally.name(SplitReadings.STAGE, SplitReadings.RECORDS),
                records,
                Tally.name(DecisionCounts.STAGE, DecisionCounts.FINDINGS),
                findings),
            List.of()));
  }

  /** A clock that a test sets. */
  private static final class HandClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
