package io.cordon.cli.bench.result;

import java.util.List;

/**
 * What a benchmark of detection runs on.
 *
 * @param seedText the seeds as given on the command line
 * @param seeds each is one organisation
 * @param users of each organisation
 * @param days length of its logs
 * @param alone whether the methods that Cordon is compared with are left out
 */
public record BenchSettings(String seedText, List<Long> seeds, int users, int days, boolean alone) {
  /**
   * Alerts for 1000 people a day: the largest number of false alarms that is scored, and those
   * about incidents, of which there are far more here than anywhere, with several alerts each.
   */
  public static final double ALERT_BUDGET = 100;

  public BenchSettings {
    seeds = List.copyOf(seeds);
  }

  /** The command that repeats it. */
  public String command() {
    String command =
        "./cordon bench detection --seeds " + seedText + " --users " + users + " --days " + days;
    return alone ? command + " --alone" : command;
  }

  public SeedUse use() {
    return SeedUse.ofAll(seeds);
  }
}
