package io.cordon.cli.local;

import io.cordon.job.core.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The counts of a job so far, by stage, noun and kind. */
public record JobCounts(Map<String, Long> byName) {
  public static final JobCounts NONE = new JobCounts(Map.of());

  /** From Flink's accumulators; others than Cordon's counts are left out. */
  public static JobCounts of(Map<String, Object> accumulators) {
    Map<String, Long> byName = new TreeMap<>();
    accumulators.forEach(
        (name, value) -> {
          if (name.startsWith(Tally.PREFIX) && value instanceof Long count) {
            byName.put(name, count);
          }
        });
    return new JobCounts(byName);
  }

  /** The sum over all kinds of a noun. */
  public long total(String stage, String noun) {
    String name = Tally.name(stage, noun);
    return byKind(stage, noun).values().stream().mapToLong(Long::longValue).sum()
        + byName.getOrDefault(name, 0L);
  }

  /** Each kind of a noun, the most frequent first. */
  Map<String, Long> byKind(String stage, String noun) {
    String prefix = Tally.name(stage, noun) + '|';
    Map<String, Long> kinds = new LinkedHashMap<>();
    byName.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> kinds.put(entry.getKey().substring(prefix.length()), entry.getValue()));
    return kinds;
  }
}
