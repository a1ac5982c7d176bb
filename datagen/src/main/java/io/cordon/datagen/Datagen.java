package io.cordon.datagen;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.delivery.Delivery;
import io.cordon.datagen.delivery.DueRecord;
import io.cordon.datagen.delivery.Junk;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.datagen.delivery.RecordText;
import io.cordon.datagen.delivery.Timeline;
import io.cordon.datagen.delivery.Timeline.Period;
import io.cordon.datagen.incident.IncidentPlan;
import io.cordon.datagen.incident.PlanSettings;
import io.cordon.datagen.script.CalmTime;
import io.cordon.datagen.truth.Facts;
import io.cordon.datagen.truth.LogCounts;
import io.cordon.datagen.work.EpisodeMerge;
import io.cordon.datagen.work.OrdinaryLife;
import io.cordon.datagen.world.World;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * A synthetic organisation's logs over a time: native records of its clouds in the order in which
 * they are handed over, and the truth about them. Memory does not grow with the length of the time,
 * but for what the truth keeps of incidents and of files that are shared or labelled.
 */
public final class Datagen {
  static final String ORGANISATION = "org.yaml";
  static final String TRUTH = "truth.jsonl";
  static final String DECOYS = "decoys.jsonl";
  static final String FACTS = "facts.json";

  private static final int RECORDS_BETWEEN_PROGRESS = 10_000;

  private final DatagenSettings settings;
  private final World world;
  private final Map<App, CloudWriter> writers;
  private final IncidentPlan plan;
  private final OrganisationTruth known;

  private Datagen(DatagenSettings settings) {
    this.settings = settings;
    this.world = World.of(settings.world());
    this.writers = CloudWriters.of(world);
    this.plan = IncidentPlan.of(world, PlanSettings.DEFAULT.only(settings.scenarios()));
    this.known = new OrganisationTruth(world, plan.planned());
  }

  /** The organisation and what will happen to it; nothing is written yet. */
  public static Datagen of(DatagenSettings settings) {
    return new Datagen(settings);
  }

  /** The names of the files that {@link #write} makes for these clouds. */
  public static List<String> fileNames(Iterable<App> clouds) {
    Stream.Builder<String> names = Stream.builder();
    clouds.forEach(app -> names.add(logName(app)));
    return Stream.concat(names.build(), Stream.of(ORGANISATION, TRUTH, DECOYS, FACTS)).toList();
  }

  static String logName(App app) {
    return app.id() + ".jsonl";
  }

  /** The organisation file that describes it. */
  public String orgYaml() {
    return known.orgYaml(writers);
  }

  /**
   * Writes the logs, the organisation file and, last of all, the truth.
   *
   * @param progress is told now and then how many records are written
   */
  public DatagenResult write(OutputDirectory out, LongConsumer progress) throws IOException {
    Facts facts = known.facts(writers);
    try (LogFiles files = new LogFiles(out, facts, writers.keySet())) {
      write(files, facts, progress);
    }
    known.writeOrganisation(out, writers);
    known.writeTruth(out, made(), facts);
    Map<App, LogCounts> logs = new EnumMap<>(App.class);
    writers.keySet().forEach(app -> logs.put(app, facts.log(app)));
    return new DatagenResult(logs, known.incidents(facts), known.decoys(facts, settings.end()));
  }

  /** The records of all logs as they are handed over, without junk; made as they are read. */
  public Iterator<NativeRecord> records() {
    return new RecordStream(timeline(act -> {}), writers, Junk.none());
  }

  private void write(LogFiles files, Facts facts, LongConsumer progress) throws IOException {
    Junk junk = new Junk(settings.seed(), settings.junk());
    Map<App, RecordText> texts = new EnumMap<>(App.class);
    writers.forEach((app, writer) -> texts.put(app, new RecordText(writer)));
    Timeline timeline = timeline(facts::accept);
    long count = 0;
    while (timeline.hasNext()) {
      DueRecord due = timeline.next();
      RecordText text = texts.get(due.act().app()).render(due.act(), due.number());
      files.record(due, text);
      byte[] line = junk.after(due, text);
      if (line != null) {
        files.junk(due.act().app(), line);
      }
      if (++count % RECORDS_BETWEEN_PROGRESS == 0) {
        facts.settle(timeline.openedUntilMillis());
        progress.accept(count);
      }
    }
  }

  private Timeline timeline(Consumer<Act> acts) {
    Iterator<Episode> episodes =
        new EpisodeMerge(List.of(new OrdinaryLife(world), plan.episodes()));
    Period period = new Period(settings.from().toEpochMilli(), settings.end().toEpochMilli());
    Delivery delivery = Delivery.likeTheClouds(settings.seed());
    return new Timeline(episodes, delivery, writers, period, acts);
  }

  private Facts.Run made() {
    return new Facts.Run(
        settings.seed(),
        settings.users(),
        settings.days(),
        settings.from(),
        settings.end(),
        Instant.ofEpochMilli(CalmTime.endMillis(world.settings())));
  }
}
