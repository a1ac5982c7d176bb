package io.cordon.cli.bench.throughput;

import io.cordon.cli.bench.cost.ThroughputSettings;
import io.cordon.cli.options.UserErrorException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a run of the benchmark measures. */
final class ThroughputOptions {
  private static final int FEWEST_USERS = 10;
  private static final int MOST_USERS = 100_000;
  private static final long FEWEST_RECORDS = 1_000;

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "10000",
      description = "People of the organisation. Default: ${DEFAULT-VALUE}.")
  private int users;

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Records in the topics. Default: ${DEFAULT-VALUE}.")
  private long records;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      defaultValue = "3",
      description = "Of each measurement; tables show medians. Default: ${DEFAULT-VALUE}.")
  private int repetitions;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description =
          "Only these: jobs, peers, stages, lag (with jobs), detect. Default: all of them.")
  private Set<BenchPart> parts = new LinkedHashSet<>();

  @Option(
      names = "--keys",
      paramLabel = "COUNT",
      defaultValue = "few",
      description =
          "many: besides, the full job with a million people and ten million files, which takes"
              + " much longer. Default: few.")
  private KeyCount keys;

  @Option(
      names = "--many-people",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "People with --keys many. Default: ${DEFAULT-VALUE}.")
  private long manyPeople;

  @Option(
      names = "--many-files",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "Files with --keys many. Default: ${DEFAULT-VALUE}.")
  private long manyFiles;

  @Option(
      names = "--warmup",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Time of the processor until a job is measured. Default: ${DEFAULT-VALUE}.")
  private double warmupSeconds;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "Time of the processor at most for a measured job. Default: ${DEFAULT-VALUE}.")
  private double seconds;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "3g",
      description = "Memory for Java of each job. Default: ${DEFAULT-VALUE}.")
  private String heap;

  @Option(
      names = "--heap-many",
      paramLabel = "SIZE",
      defaultValue = "12g",
      description = "The same with --keys many. Default: ${DEFAULT-VALUE}.")
  private String manyHeap;

  ThroughputSettings settings() {
    requireAtLeast("--users", users, FEWEST_USERS);
    if (users > MOST_USERS) {
      throw new UserErrorException("--users: " + users + " is more than " + MOST_USERS);
    }
    requireAtLeast("--records", records, FEWEST_RECORDS);
    requireAtLeast("--repetitions", repetitions, 1);
    requireAtLeast("--many-people", manyPeople, users);
    requireAtLeast("--many-files", manyFiles, FEWEST_RECORDS);
    requireSize("--heap", heap);
    requireSize("--heap-many", manyHeap);
    if (parts().contains(BenchPart.LAG) && !parts().contains(BenchPart.JOBS)) {
      throw new UserErrorException("--only: lag needs jobs, which say what half load is");
    }
    int cores = Runtime.getRuntime().availableProcessors();
    boolean many = keys == KeyCount.MANY;
    return new ThroughputSettings(
        users,
        records,
        repetitions,
        warmupSeconds,
        seconds,
        Math.min(cores, 8),
        many ? manyPeople : 0,
        many ? manyFiles : 0,
        heap,
        manyHeap);
  }

  Set<BenchPart> parts() {
    return parts.isEmpty() ? EnumSet.allOf(BenchPart.class) : parts;
  }

  private static void requireAtLeast(String option, long value, long minimum) {
    if (value < minimum) {
      throw new UserErrorException(option + ": " + value + " is less than " + minimum);
    }
  }

  private static void requireSize(String option, String size) {
    if (!size.matches("[1-9]\\d{0,5}[kKmMgG]")) {
      throw new UserErrorException(
          option + ": \"" + size + "\" is not a number with a unit, like 512m or 4g");
    }
  }
}
