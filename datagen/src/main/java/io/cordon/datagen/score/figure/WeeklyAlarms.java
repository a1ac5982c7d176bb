package io.cordon.datagen.score.figure;

import java.util.List;

/**
 * False alarms of each full week from the beginning of the scored time.
 *
 * @param weeks empty when the time is shorter than a week
 * @param nominal what the budget allows a week; NaN without a budget
 */
public record WeeklyAlarms(List<Integer> weeks, double nominal) {
  private static final double HELD = 0.2;

  public WeeklyAlarms {
    weeks = List.copyOf(weeks);
  }

  /** 0 without weeks. */
  public int min() {
    return weeks.stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  /** The lower of two middle ones; 0 without weeks. */
  public int median() {
    return weeks.isEmpty() ? 0 : weeks.stream().sorted().toList().get((weeks.size() - 1) / 2);
  }

  /** 0 without weeks. */
  public int max() {
    return weeks.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** How many weeks differ from what the budget allows by at most 20 %. */
  public int held() {
    return (int) weeks.stream().filter(w -> Math.abs(w - nominal) <= HELD * nominal).count();
  }
}
