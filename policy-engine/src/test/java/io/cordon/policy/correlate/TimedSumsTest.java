package io.cordon.policy.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.text.Hash64;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimedSumsTest {
  private static final Duration SPAN = Duration.ofHours(1);
  private static final long THRESHOLD = 1_000_000;

  @Test
  void entriesOfABusySumAreBounded() {
    WindowFixture.Window window = new WindowFixture.Window();
    for (int second = 0; second < 20_000; second++) {
      window.add(WindowFixture.sum(Long.MAX_VALUE, SPAN, 1), WindowFixture.at(second));
      assertThat(window.state.state().timesMillis().length).isLessThanOrEqualTo(TimedSums.MAX_SUMS);
    }
    long counted = LongStream.of(window.state.state().amounts()).sum();
    assertThat(counted).isBetween(3_601L, 3_601L * (TimedSums.SLOTS + 3) / TimedSums.SLOTS);
  }

  @Test
  void busySumCountsAnAmountForAtMostOneSlotTooLong() {
    Random random = new Random(7);
    WindowFixture.Window window = new WindowFixture.Window();
    Deque<long[]> all = new ArrayDeque<>();
    long slotSeconds = SPAN.toSeconds() / TimedSums.SLOTS + 1;
    long second = 0;
    int firings = 0;
    for (int i = 0; i < 200_000; i++) {
      second += random.nextInt(4);
      long amount = random.nextInt(1_105);
      all.add(new long[] {second, amount});
      boolean fires =
          window.add(WindowFixture.sum(THRESHOLD, SPAN, amount), WindowFixture.at(second, "e" + i));
      long exact = sum(all, second - SPAN.toSeconds());
      long longer = sum(all, second - SPAN.toSeconds() - slotSeconds);
      if (fires) {
        firings++;
        assertThat(longer).isGreaterThanOrEqualTo(THRESHOLD);
        second += 2 * SPAN.toSeconds();
        all.clear();
      } else {
        assertThat(exact).as("step %d", i).isLessThan(THRESHOLD);
      }
      while (!all.isEmpty() && all.peek()[0] < second - 2 * SPAN.toSeconds()) {
        all.remove();
      }
    }
    assertThat(firings).isGreaterThan(5);
  }

  private static long sum(Deque<long[]> all, long from) {
    return all.stream().filter(one -> one[0] >= from).mapToLong(one -> one[1]).sum();
  }

  @Test
  void findsTheEarliestIntervalAroundATimeThatReachesTheThreshold() {
    TimedSums entries = new TimedSums();
    for (long[] one : new long[][] {{0, 9}, {5, 1}, {12, 2}, {14, 3}, {20, 4}, {25, 1}, {31, 9}}) {
      entries.add(one[0], one[0], one[1]);
    }
    assertThat(entries.earliestBurst(20, 10, 8)).isEqualTo(new BurstInterval(12, 20, 9));
    assertThat(entries.earliestBurst(14, 10, 7)).isEqualTo(new BurstInterval(12, 20, 9));
    assertThat(entries.earliestBurst(20, 10, 10)).isNull();
    assertThat(entries.earliestBurst(31, 10, 10)).isEqualTo(new BurstInterval(25, 31, 10));
  }

  @Test
  void overflowingSumReachesTheThreshold() {
    TimedSums entries = new TimedSums();
    entries.add(0, 1, 5);
    entries.add(8, 2, Long.MAX_VALUE);
    entries.add(16, 3, Long.MAX_VALUE);

    assertThat(entries.earliestBurst(8, 10, Long.MAX_VALUE))
        .isEqualTo(new BurstInterval(0, 8, Long.MAX_VALUE));
    assertThat(entries.earliestBurst(16, 10, Long.MAX_VALUE))
        .isEqualTo(new BurstInterval(8, 16, Long.MAX_VALUE));
  }

  @Test
  void hashesOfSimilarTextsDiffer() {
    assertThat(IntStream.range(0, 100_000).mapToObj(i -> "file-" + i))
        .extracting(text -> Hash64.of(text))
        .doesNotHaveDuplicates();
    assertThat(Hash64.of("file-", "17")).isEqualTo(Hash64.of("file-17"));
  }
}
