package io.cordon.cli.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RepetitionsTest {
  private static Repetitions costing(double... micros) {
    Repetitions repetitions = new Repetitions();
    for (double each : micros) {
      repetitions.add(new CostWindow(1_000, each, 0, 0, 1, 0));
    }
    return repetitions;
  }

  @Test
  void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
    assertThat(costing(30, 10, 20).median(CostWindow::micros)).isEqualTo(20);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(Repetitions.median(4, 1, 3, 2)).isEqualTo(2.5);
  }

  @Test
  void nothingHasNoMedian() {
    assertThat(Repetitions.median()).isNaN();
  }

  @Test
  void aRatioComparesWindowsOfOneRepetition() {
    // The second repetition was disturbed: both programs took ten times as long.
    Repetitions limit = costing(7, 70, 7);
    Repetitions job = costing(14, 140, 14);

    assertThat(job.ratio(limit, CostWindow::micros)).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void aRatioLeavesOutWhatHasNoPartner() {
    assertThat(costing(10, 10).ratio(costing(20), CostWindow::micros)).isEqualTo(2);
  }
}
