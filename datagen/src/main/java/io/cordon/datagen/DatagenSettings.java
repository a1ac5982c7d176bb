package io.cordon.datagen;

import io.cordon.datagen.incident.Scenarios;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What is to be made; equal settings give equal bytes.
 *
 * @param users how many people work there, 1 to 1,000,000
 * @param days length of the logs, 1 to 3660
 * @param end the logs cover the {@code days} before it
 * @param clouds whose logs are written, at least one
 * @param scenarios words of the incidents that are wanted; empty for all
 * @param junk how many lines of junk come for each record, from 0 to 1
 */
public record DatagenSettings(
    int users,
    int days,
    long seed,
    Instant end,
    Set<App> clouds,
    Set<String> scenarios,
    double junk) {

  public DatagenSettings {
    clouds = Set.copyOf(clouds);
    scenarios = Set.copyOf(scenarios);
    if (!(junk >= 0 && junk <= 1)) {
      throw new IllegalArgumentException("junk must be from 0 to 1, not " + junk);
    }
    Scenarios.incidents(scenarios);
    world(users, days, seed, end, clouds);
  }

  /** All clouds, all scenarios, no junk. */
  public static DatagenSettings of(int users, int days, long seed, Instant end) {
    return new DatagenSettings(users, days, seed, end, WorldSettings.allClouds(), Set.of(), 0);
  }

  /** The same for these clouds alone. */
  public DatagenSettings in(Set<App> others) {
    return new DatagenSettings(users, days, seed, end, others, scenarios, junk);
  }

  /** When the logs begin. */
  public Instant from() {
    return end.minus(Duration.ofDays(days));
  }

  WorldSettings world() {
    return world(users, days, seed, end, clouds);
  }

  private static WorldSettings world(int users, int days, long seed, Instant end, Set<App> clouds) {
    long fromMillis = end.minus(Duration.ofDays(days)).toEpochMilli();
    return new WorldSettings(seed, users, fromMillis, days, clouds);
  }
}
