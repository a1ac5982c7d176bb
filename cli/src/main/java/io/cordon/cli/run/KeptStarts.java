package io.cordon.cli.run;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which earlier starts keep their checkpoints: the newest two, and two around the time a day ago.
 * However often a wrongly configured job is started again, for a day there is a checkpoint from
 * before; and never more than four starts with a complete one stay.
 */
final class KeptStarts {
  private static final int NEWEST = 2;
  private static final Duration DAY = Duration.ofDays(1);

  private KeptStarts() {}

  /**
   * One start.
   *
   * @param completed when its newest complete checkpoint was; empty if it has none
   */
  record Start(String job, Optional<Instant> completed) {}

  /** The jobs that keep their checkpoints. Those without any stay as long as newer ones do. */
  static Set<String> of(List<Start> oldestFirst, Instant now) {
    Set<String> kept = new LinkedHashSet<>();
    int complete = 0;
    for (int number = oldestFirst.size() - 1; number >= 0 && complete < NEWEST; number--) {
      Start start = oldestFirst.get(number);
      kept.add(start.job());
      complete += start.completed().isPresent() ? 1 : 0;
    }
    Instant dayAgo = now.minus(DAY);
    List<Start> withCheckpoint =
        oldestFirst.stream().filter(start -> start.completed().isPresent()).toList();
    withCheckpoint.stream()
        .filter(start -> start.completed().get().isBefore(dayAgo))
        .reduce((older, newer) -> newer)
        .ifPresent(lastBefore -> kept.add(lastBefore.job()));
    withCheckpoint.stream()
        .filter(start -> !start.completed().get().isBefore(dayAgo))
        .findFirst()
        .ifPresent(firstAfter -> kept.add(firstAfter.job()));
    return kept;
  }
}
