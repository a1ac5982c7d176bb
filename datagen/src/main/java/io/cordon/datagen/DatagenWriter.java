package io.cordon.datagen;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Writes a synthetic organisation, its audit log and the ground truth into a directory. */
public final class DatagenWriter {
  private static final int RECORDS_BETWEEN_PROGRESS = 10_000;
  private static final String LOG = "m365.jsonl";
  private static final String ORGANISATION = "org.yaml";
  private static final String TRUTH = "truth.jsonl";

  private DatagenWriter() {}

  /**
   * What is to be written.
   *
   * @param end the log covers the {@code days} before it
   * @param incidentsPerScenario 0 for none at all
   */
  public record Settings(int users, int days, long seed, Instant end, int incidentsPerScenario) {

    public Settings {
      if (days < 1 || days > 3_650) {
        throw new IllegalArgumentException("days must be 1 to 3650, not " + days);
      }
    }

    /** About one incident per scenario for 1000 users in two days; at least 2, at most 60. */
    public static Settings of(int users, int days, long seed, Instant end) {
      long usual = (long) users * days / 2_000;
      int perScenario = (int) Math.max(2, Math.min(60, usual));
      return new Settings(users, days, seed, end, days < 2 ? 0 : perScenario);
    }
  }

  /** What was written, look-alikes counted as incidents. */
  public record Written(long records, int incidents) {}

  /** The files that it writes or replaces. */
  public static List<Path> files(Path directory) {
    return Stream.of(LOG, ORGANISATION, TRUTH).map(directory::resolve).toList();
  }

  /**
   * Writes {@code m365.jsonl} in order of delivery, {@code org.yaml} and {@code truth.jsonl}.
   *
   * @param progress is told now and then how many records are written
   */
  public static Written write(Path directory, Settings settings, LongConsumer progress)
      throws IOException {
    Files.createDirectories(directory);
    SyntheticOrganisation organisation =
        SyntheticOrganisation.of(settings.seed(), settings.users());
    Instant from = settings.end().minus(Duration.ofDays(settings.days()));
    int perScenario = settings.incidentsPerScenario();
    IncidentPlan plan =
        perScenario == 0
            ? IncidentPlan.none()
            : IncidentPlan.spread(organisation, from, settings.end(), perScenario);
    Files.writeString(directory.resolve(ORGANISATION), organisation.orgYaml());
    try (Writer out = Files.newBufferedWriter(directory.resolve(TRUTH))) {
      GroundTruth.write(plan.incidents(), out);
    }
    Iterator<NativeRecord> records = History.generate(organisation, from, settings.end(), plan);
    long count = writeRecords(directory.resolve(LOG), records, progress);
    return new Written(count, plan.incidents().size());
  }

  private static long writeRecords(Path file, Iterator<NativeRecord> records, LongConsumer progress)
      throws IOException {
    long count = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      while (records.hasNext()) {
        out.write(records.next().json());
        out.write('\n');
        if (++count % RECORDS_BETWEEN_PROGRESS == 0) {
          progress.accept(count);
        }
      }
    }
    return count;
  }
}
