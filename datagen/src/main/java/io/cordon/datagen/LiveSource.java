package io.cordon.datagen;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.delivery.Delivery;
import io.cordon.datagen.delivery.DueRecord;
import io.cordon.datagen.delivery.Junk;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.datagen.delivery.Timeline;
import io.cordon.datagen.delivery.Timeline.Period;
import io.cordon.datagen.incident.LivePlan;
import io.cordon.datagen.incident.Rhythm;
import io.cordon.datagen.script.Pace;
import io.cordon.datagen.truth.Facts;
import io.cordon.datagen.truth.LogCounts;
import io.cordon.datagen.work.EpisodeMerge;
import io.cordon.datagen.work.OrdinaryLife;
import io.cordon.datagen.world.World;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * An organisation's records without end, for more than a year after the end of its settings: each
 * is handed over within two seconds of its act. Every few minutes something goes wrong, or looks
 * so.
 */
public final class LiveSource implements Iterator<NativeRecord> {
  private static final int DAYS_AHEAD = 400;
  private static final long PROMPT_MILLIS = 60_000;
  private static final Rhythm INCIDENTS = new Rhythm(60_000, 300_000, 600_000, 1_800_000);
  private static final Rhythm DECOYS = new Rhythm(120_000, 600_000, 900_000, 2_700_000);

  private final DatagenSettings settings;
  private final World world;
  private final Map<App, CloudWriter> writers;
  private final LivePlan plan;
  private final Facts facts;
  private final RecordStream records;
  private final IdentityHashMap<Act, Integer> begun = new IdentityHashMap<>();
  private NativeRecord taken;

  private LiveSource(DatagenSettings settings) {
    this.settings = settings;
    WorldSettings past = settings.world();
    int days = Math.min(3_660, past.days() + DAYS_AHEAD);
    this.world =
        World.of(
            new WorldSettings(past.seed(), past.users(), past.fromMillis(), days, past.clouds()));
    this.writers = CloudWriters.of(world);
    this.plan =
        LivePlan.of(
            world, settings.scenarios(), past.fromMillis(), INCIDENTS, DECOYS, Pace.NATURAL);
    this.facts = known().facts(writers);
    Iterator<Episode> episodes =
        new EpisodeMerge(List.of(new OrdinaryLife(world), plan.episodes()));
    Timeline timeline =
        new Timeline(
            episodes,
            Delivery.prompt(settings.seed()),
            writers,
            new Period(past.fromMillis(), Long.MAX_VALUE),
            act -> {});
    Junk junk = new Junk(settings.seed(), settings.junk());
    this.records = new RecordStream(timeline, writers, junk);
  }

  /** The source whose first records are of the beginning of these settings' days. */
  public static LiveSource of(DatagenSettings settings) {
    return new LiveSource(settings);
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public NativeRecord next() {
    taken = records.next();
    return taken;
  }

  /** The record that was taken last has been sent; the truth is about such records only. */
  public void sent() {
    LogCounts log = facts.log(taken.app());
    long length = taken.text().getBytes(StandardCharsets.UTF_8).length + 1L;
    DueRecord record = records.last();
    if (record == null) {
      log.junk(length);
      return;
    }
    log.record(record.again(), length);
    if (!record.again()) {
      accept(record.act());
    }
  }

  /** The facts get an act when all of its records have been sent. */
  private void accept(Act act) {
    int sent = begun.merge(act, 1, Integer::sum);
    if (sent == writers.get(act.app()).records(act)) {
      begun.remove(act);
      facts.accept(act);
      // Acts are sent in the order in which they are handed over, each within seconds.
      facts.settle(act.atMillis() - PROMPT_MILLIS);
    }
  }

  /** Writes the organisation file. */
  public void writeOrganisation(OutputDirectory out) throws IOException {
    known().writeOrganisation(out, writers);
  }

  /**
   * Writes the truth about all records that were sent.
   *
   * @param end when the last of them was handed over
   */
  public void writeTruth(OutputDirectory out, Instant end) throws IOException {
    known().writeTruth(out, made(end), facts);
  }

  private OrganisationTruth known() {
    return new OrganisationTruth(world, plan.begun());
  }

  private Facts.Run made(Instant end) {
    return new Facts.Run(
        settings.seed(), settings.users(), settings.days(), settings.from(), end, settings.from());
  }
}
