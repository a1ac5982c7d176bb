package io.cordon.datagen;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.delivery.Delivery;
import io.cordon.datagen.delivery.Junk;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.datagen.delivery.Timeline;
import io.cordon.datagen.delivery.Timeline.Period;
import io.cordon.datagen.incident.LivePlan;
import io.cordon.datagen.incident.PlannedIncident;
import io.cordon.datagen.incident.Rhythm;
import io.cordon.datagen.script.Pace;
import io.cordon.datagen.work.EpisodeMerge;
import io.cordon.datagen.work.OrdinaryLife;
import io.cordon.datagen.world.World;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the demo plays on four clouds: some quiet days from which baselines are learned, then a live
 * phase in which every few seconds something goes wrong. The logs are prompt here: what happens is
 * handed over within two seconds.
 */
public final class DemoScenario {
  private static final int DAYS_AHEAD = 400;

  private final WorldSettings settings;
  private final long startMillis;
  private final World world;

  private DemoScenario(WorldSettings settings, long startMillis) {
    this.settings = settings;
    this.startMillis = startMillis;
    this.world = World.of(settings);
  }

  /** The demo of this seed; the live phase begins at {@code start}. */
  public static DemoScenario of(long seed, Instant start, int users, int historyDays) {
    long fromMillis = start.minus(Duration.ofDays(historyDays)).toEpochMilli();
    WorldSettings settings =
        new WorldSettings(
            seed, users, fromMillis, historyDays + DAYS_AHEAD, WorldSettings.allClouds());
    return new DemoScenario(settings, start.toEpochMilli());
  }

  public int people() {
    return settings.users();
  }

  public Set<App> clouds() {
    return settings.clouds();
  }

  /** The organisation file of who is being watched. */
  public String orgYaml() {
    return new OrganisationTruth(world, List.of()).orgYaml(CloudWriters.of(world));
  }

  /** What a cloud recorded in the days before the start, in which no incident happened. */
  public Iterator<NativeRecord> history(App app) {
    World past = World.of(settings);
    Iterator<Episode> life = new OrdinaryLife(past);
    return records(past, app, life, new Period(settings.fromMillis(), startMillis));
  }

  /** What a cloud records from the start on, in order of delivery, for more than an hour. */
  public Iterator<NativeRecord> live(App app) {
    World present = World.of(settings);
    Iterator<Episode> all =
        new EpisodeMerge(List.of(new LiveWork(present, startMillis), plan(present).episodes()));
    return records(present, app, all, new Period(startMillis, Long.MAX_VALUE));
  }

  private static Iterator<NativeRecord> records(
      World world, App app, Iterator<Episode> episodes, Period period) {
    Map<App, CloudWriter> writer = Map.of(app, CloudWriters.of(world).get(app));
    Delivery delivery = Delivery.prompt(world.settings().seed());
    Timeline timeline = new Timeline(episodes, delivery, writer, period, act -> {});
    return new RecordStream(timeline, writer, Junk.none());
  }

  private LivePlan plan(World present) {
    return LivePlan.of(
        present, Set.of(), startMillis, Rhythm.WATCHED_INCIDENTS, Rhythm.WATCHED_DECOYS, Pace.LIVE);
  }

  /** The incidents and decoys of the live phase that begin before this moment, by their starts. */
  public List<PlannedIncident> liveIncidents(Instant until) {
    LivePlan plan = plan(World.of(settings));
    Iterator<Episode> episodes = plan.episodes();
    long begunMillis = 0;
    while (episodes.hasNext() && begunMillis < until.toEpochMilli()) {
      begunMillis = episodes.next().startMillis();
    }
    return plan.begun().stream()
        .filter(planned -> planned.startMillis() < until.toEpochMilli())
        .sorted(Comparator.comparingLong(PlannedIncident::startMillis))
        .toList();
  }
}
