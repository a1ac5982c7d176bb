package io.cordon.cli.collect;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.ListAccumulator;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * What functions of a bounded run in this process have collected. Each hands it over when it is
 * closed, as an accumulator: one that changes while Flink serializes it would be broken.
 *
 * @param byType what was collected, one of each type
 */
public record RunResult(Map<String, Object> byType) {
  private static final String PREFIX = "cordon-result|";

  public static final RunResult NONE = new RunResult(Map.of());

  /** Hands over what a function has collected; a function calls it when it is closed, once. */
  public static <T extends Serializable> void put(RuntimeContext context, T collected) {
    ListAccumulator<T> one = new ListAccumulator<>();
    one.add(collected);
    context.addAccumulator(PREFIX + collected.getClass().getName(), one);
  }

  /** From Flink's accumulators; others than these are left out. */
  public static RunResult of(Map<String, Object> accumulators) {
    Map<String, Object> byType = new TreeMap<>();
    accumulators.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && value instanceof List<?> list && !list.isEmpty()) {
            byType.put(name.substring(PREFIX.length()), list.get(0));
          }
        });
    return new RunResult(byType);
  }

  /** Empty while the job runs, and where no function collects it. */
  public <T extends Serializable> Optional<T> get(Class<T> type) {
    return Optional.ofNullable(type.cast(byType.get(type.getName())));
  }
}
