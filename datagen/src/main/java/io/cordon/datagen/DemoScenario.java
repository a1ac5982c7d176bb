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
import io.cordon.datagen.world.OrgYaml;
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
 * What the demo plays on four clouds: some quiet weeks from which the job learns, then a live phase
 * in which every few seconds something goes wrong. The logs are prompt here: what happens is handed
 * over within two seconds.
 *
 * <p>The demo is played at any hour, and these people work at theirs. So their life is of another
 * time: it is moved as a whole, so that the live phase falls on a workday.
 */
public final class DemoScenario {
  private static final int DAYS_AHEAD = 400;

  private final WorldSettings settings;
  private final Instant start;

  /** How much later than in the lives of these people everything happens. */
  private final Duration moved;

  private DemoScenario(WorldSettings settings, Instant start, Duration moved) {
    this.settings = settings;
    this.start = start;
    this.moved = moved;
  }

  /** The demo of this seed; its history ends at {@code start}. */
  public static DemoScenario of(long seed, Instant start, int users, int historyDays) {
    Instant workday = Workday.near(start);
    long fromMillis = workday.minus(Duration.ofDays(historyDays)).toEpochMilli();
    WorldSettings settings =
        new WorldSettings(
            seed, users, fromMillis, historyDays + DAYS_AHEAD, WorldSettings.allClouds());
    return new DemoScenario(settings, start, Duration.between(workday, start));
  }

  public int people() {
    return settings.users();
  }

  public Set<App> clouds() {
    return settings.clouds();
  }

  /** The organisation file of who is being watched. */
  public String orgYaml() {
    World world = World.of(settings);
    Map<App, CloudWriter> writers = CloudWriters.of(world);
    return OrgYaml.moved(world, (app, label) -> writers.get(app).labelId(label), moved);
  }

  /**
   * What all clouds recorded in the days before the start, in order of delivery. No incident
   * happened.
   */
  public Iterator<NativeRecord> history() {
    World past = World.of(settings);
    Period period = new Period(settings.fromMillis() + moved.toMillis(), start.toEpochMilli());
    return records(past, CloudWriters.of(past), new OrdinaryLife(past), period);
  }

  /**
   * What a cloud records from a moment on, in order of delivery, for more than an hour.
   *
   * @param from at the start or later
   */
  public Iterator<NativeRecord> live(App app, Instant from) {
    World present = World.of(settings);
    Iterator<Episode> work = new LiveWork(present, from.minus(moved).toEpochMilli());
    Iterator<Episode> all = new EpisodeMerge(List.of(work, plan(present, from).episodes()));
    Map<App, CloudWriter> writer = Map.of(app, CloudWriters.of(present).get(app));
    return records(present, writer, all, new Period(from.toEpochMilli(), Long.MAX_VALUE));
  }

  private Iterator<NativeRecord> records(
      World world, Map<App, CloudWriter> writers, Iterator<Episode> life, Period period) {
    Delivery delivery = Delivery.prompt(world.settings().seed());
    Iterator<Episode> episodes = new MovedLife(life, moved.toMillis());
    Timeline timeline = new Timeline(episodes, delivery, writers, period, act -> {});
    return new RecordStream(timeline, writers, Junk.none());
  }

  private LivePlan plan(World present, Instant from) {
    return LivePlan.of(
        present,
        Set.of(),
        from.minus(moved).toEpochMilli(),
        Rhythm.WATCHED_INCIDENTS,
        Rhythm.WATCHED_DECOYS,
        Pace.LIVE);
  }

  /**
   * The incidents and decoys of a live phase that begin before a moment, by their starts.
   *
   * @param from when the live phase begins
   */
  public List<PlannedIncident> liveIncidents(Instant from, Instant until) {
    LivePlan plan = plan(World.of(settings), from);
    long untilMillis = until.minus(moved).toEpochMilli();
    Iterator<Episode> episodes = plan.episodes();
    long begunMillis = 0;
    while (episodes.hasNext() && begunMillis < untilMillis) {
      begunMillis = episodes.next().startMillis();
    }
    return plan.begun().stream()
        .filter(planned -> planned.startMillis() < untilMillis)
        .sorted(Comparator.comparingLong(PlannedIncident::startMillis))
        .toList();
  }
}
