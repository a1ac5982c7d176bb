package io.cordon.policy.correlate;

import static io.cordon.policy.correlate.WindowFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.policy.Aggregation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Windows with bounded state fire exactly when a window with unbounded state does. */
class SlidingWindowAgreesTest {
  private static final Duration SPAN = Duration.ofSeconds(40);
  private static final int STEPS = 10_000;

  /** Keeps every item and evaluates all of them for each activity. */
  private static final class UnboundedWindow {
    private record Item(long second, String key, long amount) {}

    private final List<Item> items = new ArrayList<>();
    private final Set<String> activities = new HashSet<>();
    private long latest = Long.MIN_VALUE / 2;
    private boolean suppressed;

    boolean add(Contribution contribution, long second, String id) {
      if (suppressed && second <= latest + SPAN.toSeconds()) {
        latest = Math.max(latest, second);
        activities.add(id);
        return false;
      }
      suppressed = false;
      latest = Math.max(latest, second);
      boolean isNew = activities.add(id);
      if (isNew
          || aggregation(contribution) == Aggregation.VALUE_COUNT
          || aggregation(contribution) == Aggregation.TEMPORAL) {
        addItems(contribution, second, id);
      }
      Map<String, Long> within = new HashMap<>();
      for (Item item : items) {
        if (item.second >= second - SPAN.toSeconds()) {
          within.put(item.key, item.amount);
        }
      }
      long sum = within.values().stream().mapToLong(Long::longValue).sum();
      suppressed = sum >= contribution.window().threshold();
      if (suppressed) {
        items.clear();
      }
      return suppressed;
    }

    private void addItems(Contribution contribution, long second, String id) {
      switch (aggregation(contribution)) {
        case VALUE_COUNT ->
            contribution.input().values().forEach(value -> items.add(new Item(second, value, 1)));
        case VALUE_SUM -> items.add(new Item(second, id, contribution.input().amount()));
        case TEMPORAL -> items.add(new Item(second, "input " + contribution.input().index(), 1));
        default -> items.add(new Item(second, id, 1));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Aggregation.class)
  void inOrderOfTime(Aggregation aggregation) {
    Random random = new Random(aggregation.name().length());
    UnboundedWindow unbounded = new UnboundedWindow();
    WindowFixture.Window window = new WindowFixture.Window();
    int firings = 0;
    long second = 0;
    for (int i = 0; i < STEPS; i++) {
      second += random.nextInt(12) == 0 ? random.nextInt(90) : random.nextInt(8);
      boolean again = random.nextInt(10) == 0;
      Activity activity = again ? at(second, "again " + second) : at(second, "e" + i);
      Contribution contribution = contribution(aggregation, random);
      boolean expected = unbounded.add(contribution, second, activity.id());
      assertThat(window.add(contribution, activity))
          .as("%s of step %d", aggregation, i)
          .isEqualTo(expected);
      firings += expected ? 1 : 0;
    }
    assertThat(firings).isBetween(20, STEPS / 4);
  }

  private static Aggregation aggregation(Contribution contribution) {
    return contribution.window().aggregation();
  }

  private static Contribution contribution(Aggregation aggregation, Random random) {
    return switch (aggregation) {
      case VALUE_COUNT -> WindowFixture.values(6, SPAN, value(random), value(random));
      case VALUE_SUM -> WindowFixture.sum(700, SPAN, random.nextInt(100));
      case TEMPORAL ->
          WindowFixture.input(random.nextInt(20) == 0 ? random.nextInt(3) : 0, 3, SPAN);
      default -> WindowFixture.event(12, SPAN);
    };
  }

  private static String value(Random random) {
    return "v" + random.nextInt(9);
  }
}
