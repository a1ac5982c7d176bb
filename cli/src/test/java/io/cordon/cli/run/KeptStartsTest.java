package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.run.KeptStarts.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptStartsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private static Start start(String job, int hoursAgo) {
    return new Start(job, Optional.of(NOW.minus(Duration.ofHours(hoursAgo))));
  }

  @Test
  void theNewestTwoAndTheTwoAroundADayAgoStay() {
    List<Start> starts =
        List.of(
            start("a", 90),
            start("b", 50),
            start("c", 23),
            start("d", 9),
            start("e", 3),
            start("f", 1));

    assertThat(KeptStarts.of(starts, NOW)).containsExactlyInAnyOrder("b", "c", "e", "f");
  }

  @Test
  void startsWithoutACheckpointDoNotCount() {
    Start none = new Start("none", Optional.empty());
    Start oldNone = new Start("old none", Optional.empty());

    assertThat(KeptStarts.of(List.of(oldNone, start("a", 90), none, start("b", 80)), NOW))
        .containsExactlyInAnyOrder("a", "none", "b");
  }

  /** A supervisor starts a wrongly configured job again every few minutes, for five days. */
  @Test
  void aLoopOfStartsKeepsForADayWhatWasBeforeItAndNeverMoreThanFour() {
    Random random = new Random(7);
    List<Start> starts = new ArrayList<>(List.of(new Start("good", Optional.of(NOW))));
    Instant now = NOW;
    for (int number = 0; now.isBefore(NOW.plus(Duration.ofDays(5))); number++) {
      now = now.plusSeconds(120 + random.nextInt(600));
      Set<String> kept = KeptStarts.of(starts, now);

      assertThat(kept).hasSizeLessThanOrEqualTo(4);
      if (now.isBefore(NOW.plus(Duration.ofDays(1)))) {
        assertThat(kept).contains("good");
      }
      starts.removeIf(start -> !kept.contains(start.job()));
      starts.add(new Start("bad " + number, Optional.of(now)));
    }
  }
}
