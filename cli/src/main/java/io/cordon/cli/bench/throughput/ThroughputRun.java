package io.cordon.cli.bench.throughput;

import io.cordon.cli.bench.cost.ThroughputResult;
import io.cordon.cli.bench.cost.ThroughputSettings;
import io.cordon.cli.bench.load.AuditLoad;
import io.cordon.cli.bench.load.ManyCopies;
import io.cordon.cli.local.OutputFile;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.Datagen;
import io.cordon.datagen.DatagenSettings;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.harness.process.ChildJvm;
import io.cordon.model.identity.App;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run of the benchmark: starts the broker, fills the topics, and measures. */
final class ThroughputRun {
  /** A Monday is the first day: nobody works at weekends. */
  private static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");

  private static final int DAYS = 12;
  private static final long SEED = 1;
  private static final long MOST_LOGGED = 400_000;

  private final Terminal terminal;
  private final ThroughputSettings settings;
  private final Set<BenchPart> parts;
  private final Path directory;
  private final BenchPrograms programs;
  private final Path logs;

  ThroughputRun(
      Terminal terminal, ThroughputSettings settings, Set<BenchPart> parts, Path directory)
      throws IOException {
    this.terminal = terminal;
    this.settings = settings;
    this.parts = parts;
    this.directory = directory;
    this.programs =
        new BenchPrograms(
            directory, Path.of(System.getProperty("cordon.home", ".")).toAbsolutePath());
    this.logs = directory.resolve("logs");
    OutputFile.createDirectories(logs);
  }

  void run(ThroughputResult result) throws Exception {
    say("starting Kafka …");
    try (ChildJvm broker = programs.broker(directory.resolve("kafka"))) {
      String bootstrapServers = broker.requiredLine();
      Datagen organisation = Datagen.of(generated());
      Path file = directory.resolve("org.yaml");
      OutputFile.replace(file, organisation.orgYaml());
      long written = fill(organisation.records(), bootstrapServers, result);
      BenchEnvironment environment =
          new BenchEnvironment(settings.of(written), programs, bootstrapServers, file, files());
      measure(new ThroughputBench(environment, result, this::say), bootstrapServers, result);
    }
  }

  private DatagenSettings generated() {
    return DatagenSettings.of(settings.users(), DAYS, SEED, FROM.plus(Duration.ofDays(DAYS)));
  }

  private void measure(ThroughputBench bench, String bootstrapServers, ThroughputResult result)
      throws Exception {
    if (parts.contains(BenchPart.JOBS)) {
      bench.rows();
    }
    if (parts.contains(BenchPart.PEERS)) {
      peers(bench, result);
    }
    if (parts.contains(BenchPart.STAGES)) {
      bench.stages();
    }
    if (parts.contains(BenchPart.LAG)) {
      bench.lag();
    }
    if (parts.contains(BenchPart.DETECT)) {
      bench.detect(Math.min(settings.records(), MOST_LOGGED));
    }
    if (settings.hasManyKeys()) {
      ManyCopies.Written many = fillMany(bootstrapServers);
      bench.manyKeys(many.fill(), many.records());
    }
  }

  private void peers(ThroughputBench bench, ThroughputResult result) throws Exception {
    if (programs.hasPeers()) {
      bench.engines();
    } else {
      result.note(
          "The peers were left out: they are not built. In the source checkout, mvn -q -Dquick"
              + " -DskipTests -Ppeers -pl benchmarks/peers -am package builds them.");
    }
  }

  /** Returns how many records there were. */
  private long fill(
      Iterator<NativeRecord> records, String bootstrapServers, ThroughputResult result)
      throws Exception {
    say("filling the topics with records of %,d people …".formatted(settings.users()));
    Map<App, BufferedWriter> writers = new EnumMap<>(App.class);
    long count = 0;
    long bytes = 0;
    try (AuditLoad load =
            AuditLoad.create(bootstrapServers, BenchEnvironment.TOPICS, settings.parallelism());
        Progress progress = terminal.progress("filling", "records")) {
      while (records.hasNext() && count < settings.records()) {
        NativeRecord record = records.next();
        byte[] text = record.text().getBytes(StandardCharsets.UTF_8);
        load.send(record.app(), text);
        if (count < MOST_LOGGED && parts.contains(BenchPart.DETECT)) {
          log(writers, record);
        }
        bytes += text.length;
        progress.update(++count, count / (double) settings.records());
      }
      load.flush();
    } finally {
      for (BufferedWriter writer : writers.values()) {
        writer.close();
      }
    }
    result.averageBytes(bytes / count);
    return count;
  }

  private void log(Map<App, BufferedWriter> writers, NativeRecord record) throws IOException {
    BufferedWriter writer = writers.get(record.app());
    if (writer == null) {
      writer = OutputFile.writer(logs.resolve(record.app().id() + ".jsonl"));
      writers.put(record.app(), writer);
    }
    writer.write(record.text());
    writer.newLine();
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(logs)) {
      return all.sorted().toList();
    }
  }

  private ManyCopies.Written fillMany(String bootstrapServers) throws Exception {
    say(
        "filling the topics with records of %,d people and %,d files …"
            .formatted(settings.manyPeople(), settings.manyFiles()));
    int copies = (int) ((settings.manyPeople() + settings.users() - 1) / settings.users());
    try (AuditLoad load =
            AuditLoad.create(bootstrapServers, BenchEnvironment.MANY, settings.parallelism());
        Progress progress = terminal.progress("filling", "records")) {
      ManyCopies.Written written =
          new ManyCopies(Clock.systemUTC(), copies)
              .write(
                  Datagen.of(generated()).records(),
                  settings.manyFiles(),
                  settings.records(),
                  load,
                  count -> progress.update(count, Double.NaN));
      load.flush();
      return written;
    }
  }

  private void say(String sentence) {
    terminal.err().println("cordon bench: " + sentence);
  }
}
