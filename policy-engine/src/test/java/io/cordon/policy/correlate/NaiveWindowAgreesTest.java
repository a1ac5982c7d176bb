package io.cordon.policy.correlate;

import static io.cordon.policy.correlate.WindowFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.policy.Aggregation;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A window that is changed in place fires on the same activities as one that is copied, with the
 * same evidence: in and out of order, late, repeated, and continued from state at any moment.
 */
class NaiveWindowAgreesTest {
  private static final Duration SPAN = Duration.ofMinutes(10);
  private static final int STEPS = 6_000;
  private static final int RUNS = 6;

  @ParameterizedTest
  @EnumSource(Aggregation.class)
  void firesAlike(Aggregation aggregation) {
    int firings = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      firings += firings(aggregation, new Random(seed));
    }
    assertThat(firings).isGreaterThan(RUNS * 5);
  }

  private static int firings(Aggregation aggregation, Random random) {
    NaiveWindow naive = new NaiveWindow(SPAN.toMillis());
    SlidingWindow window = new SlidingWindow(SPAN.toMillis());
    int threshold = 3 + random.nextInt(aggregation == Aggregation.VALUE_SUM ? 300 : 400);
    int firings = 0;
    long clock = 10_000;
    for (int i = 0; i < STEPS; i++) {
      clock += random.nextInt(300) == 0 ? random.nextInt(900) : random.nextInt(3);
      Activity activity = activity(random, clock, i);
      Contribution contribution = contribution(aggregation, threshold, random);
      List<String> ids = ids(random, activity);
      Firing expected = naive.observe(contribution, activity, ids);
      Firing firing = window.observe(contribution, activity, ids).firing();
      assertThat(firing).as("%s, step %d", aggregation, i).isEqualTo(expected);
      firings += firing == null ? 0 : 1;
      if (random.nextInt(50) == 0) {
        window = SlidingWindow.of(window.state());
      }
    }
    return firings;
  }

  /** Some a little out of order, some late, some again. */
  private static Activity activity(Random random, long clock, int number) {
    int kind = random.nextInt(40);
    long second = kind < 20 ? clock : clock - random.nextInt(kind < 39 ? 30 : 3_000);
    return at(second, random.nextInt(15) == 0 ? "again " + number / 40 : "e" + number);
  }

  private static List<String> ids(Random random, Activity activity) {
    int more = random.nextInt(100) == 0 ? random.nextInt(Activity.MAX_EVENT_IDS) : 0;
    return Stream.concat(
            Stream.of(activity.id()), IntStream.range(0, more).mapToObj(i -> "row " + i))
        .toList();
  }

  private static Contribution contribution(Aggregation aggregation, int threshold, Random random) {
    return switch (aggregation) {
      case EVENT_COUNT -> WindowFixture.event(threshold, SPAN);
      case VALUE_COUNT ->
          WindowFixture.values(
              Math.max(2, threshold / 2), SPAN, value(random), "x" + value(random), value(random));
      case VALUE_SUM -> WindowFixture.sum(threshold * 50L, SPAN, random.nextInt(100));
      case TEMPORAL ->
          WindowFixture.input(random.nextInt(20) == 0 ? random.nextInt(3) : 0, 3, SPAN);
    };
  }

  private static String value(Random random) {
    return "v" + (int) Math.abs(random.nextGaussian() * 120);
  }
}
