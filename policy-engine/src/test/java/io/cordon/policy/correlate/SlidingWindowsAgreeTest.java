package io.cordon.policy.correlate;

import static io.cordon.policy.correlate.WindowSpecs.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
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

/** Windows in bounded memory fire just when one that remembers everything does. */
class SlidingWindowsAgreeTest {
  private static final Duration SPAN = Duration.ofSeconds(40);
  private static final int STEPS = 10_000;

  /** Remembers everything, and looks at all of it each time. */
  private static final class Everything {
    private record Item(long second, String what, long amount) {}

    private final List<Item> items = new ArrayList<>();
    private final Set<String> activities = new HashSet<>();
    private long latest = Long.MIN_VALUE / 2;
    private boolean silent;

    boolean show(WindowSpec stage, long second, String id) {
      if (silent && second <= latest + SPAN.toSeconds()) {
        latest = Math.max(latest, second);
        activities.add(id);
        return false;
      }
      silent = false;
      latest = Math.max(latest, second);
      boolean isNew = activities.add(id);
      if (isNew
          || stage.kind() == WindowSpec.Kind.VALUE_COUNT
          || stage.kind() == WindowSpec.Kind.TEMPORAL) {
        add(stage, second, id);
      }
      Map<String, Long> within = new HashMap<>();
      for (Item item : items) {
        if (item.second >= second - SPAN.toSeconds()) {
          within.put(item.what, item.amount);
        }
      }
      long sum = within.values().stream().mapToLong(Long::longValue).sum();
      silent = sum >= stage.threshold();
      if (silent) {
        items.clear();
      }
      return silent;
    }

    private void add(WindowSpec stage, long second, String id) {
      switch (stage.kind()) {
        case VALUE_COUNT -> stage.values().forEach(value -> items.add(new Item(second, value, 1)));
        case VALUE_SUM -> items.add(new Item(second, id, stage.amount()));
        case TEMPORAL -> items.add(new Item(second, "part " + stage.part(), 1));
        default -> items.add(new Item(second, id, 1));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = WindowSpec.Kind.class, names = "STEP", mode = EnumSource.Mode.EXCLUDE)
  void inOrder(WindowSpec.Kind kind) {
    Random random = new Random(kind.name().length());
    Everything everything = new Everything();
    WindowSpecs.Shown window = new WindowSpecs.Shown();
    int firings = 0;
    long second = 0;
    for (int i = 0; i < STEPS; i++) {
      second += random.nextInt(12) == 0 ? random.nextInt(90) : random.nextInt(8);
      boolean again = random.nextInt(10) == 0;
      Activity activity = again ? at(second, "again " + second) : at(second, "e" + i);
      WindowSpec stage = stage(kind, random);
      boolean expected = everything.show(stage, second, activity.id());
      assertThat(window.show(stage, activity)).as("%s of step %d", kind, i).isEqualTo(expected);
      firings += expected ? 1 : 0;
    }
    assertThat(firings).isBetween(20, STEPS / 4);
  }

  private static WindowSpec stage(WindowSpec.Kind kind, Random random) {
    return switch (kind) {
      case VALUE_COUNT -> WindowSpecs.values(6, SPAN, value(random), value(random));
      case VALUE_SUM -> WindowSpecs.sum(700, SPAN, random.nextInt(100));
      case TEMPORAL -> WindowSpecs.part(random.nextInt(20) == 0 ? random.nextInt(3) : 0, 3, SPAN);
      default -> WindowSpecs.events(12, SPAN);
    };
  }

  private static String value(Random random) {
    return "v" + random.nextInt(9);
  }
}
