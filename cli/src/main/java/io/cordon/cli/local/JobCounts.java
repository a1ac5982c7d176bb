package io.cordon.cli.local;

import io.cordon.audit.export.FileSummary;
import io.cordon.cli.collect.RunResult;
import io.cordon.job.core.Tally;
import io.cordon.job.replay.ReadFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a job has counted so far.
 *
 * @param byName by stage, noun and kind
 * @param files the input files about which there is something to say
 * @param result what functions have collected; only at the end
 */
public record JobCounts(Map<String, Long> byName, List<FileSummary> files, RunResult result) {
  public static final JobCounts NONE = new JobCounts(Map.of(), List.of());

  /** Counts of a run that collects nothing. */
  public JobCounts(Map<String, Long> byName, List<FileSummary> files) {
    this(byName, files, RunResult.NONE);
  }

  /** From Flink's accumulators; others than Cordon's are left out. */
  public static JobCounts of(Map<String, Object> accumulators) {
    Map<String, Long> byName = new TreeMap<>();
    List<FileSummary> files = new ArrayList<>();
    new TreeMap<>(accumulators)
        .forEach(
            (name, value) -> {
              if (name.startsWith(Tally.PREFIX) && value instanceof Long count) {
                byName.put(name, count);
              }
              if (name.startsWith(ReadFiles.SUMMARIES) && value instanceof List<?> summaries) {
                summaries.forEach(summary -> files.add((FileSummary) summary));
              }
            });
    return new JobCounts(byName, files, RunResult.of(accumulators));
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
