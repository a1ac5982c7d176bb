package io.cordon.cli.bench.result;

import java.util.List;

/**
 * What a benchmark of detection runs on.
 *
 * @param seedText the seeds as given on the command line
 * @param seeds each is one organisation
 * @param users of each organisation
 * @param days length of its logs
 */
public record BenchSettings(String seedText, List<Long> seeds, int users, int days) {
  public BenchSettings {
    seeds = List.copyOf(seeds);
  }

  /** The command that repeats it. */
  public String command() {
    return "./cordon bench detection --seeds " + seedText + " --users " + users + " --days " + days;
  }

  public SeedUse use() {
    return SeedUse.ofAll(seeds);
  }
}
