package io.cordon.cli.demo;

import io.cordon.cli.local.OutputFile;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.local.ShutdownSignal;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.DemoScenario;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.lag.FindingStatistics;
import io.cordon.job.config.JobConfig;
import io.cordon.policy.PolicyPack;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.OptionalLong;

/** The demo from its first line to its summary: broker, job, audit log and printed findings. */
final class Demo {
  private static final int HISTORY_DAYS = 21;
  private static final Duration FIGURES_INTERVAL = Duration.ofSeconds(1);

  private final Terminal terminal;
  private final Clock clock;
  private final long seed;
  private final int users;

  Demo(Terminal terminal, Clock clock, long seed, int users) {
    this.terminal = terminal;
    this.clock = clock;
    this.seed = seed;
    this.users = users;
  }

  /**
   * @param length null to run until the user interrupts it
   */
  void play(Duration length, ShutdownSignal interrupt) throws Exception {
    say("starting Kafka …");
    try (TemporaryDirectory directory = TemporaryDirectory.create("cordon-demo");
        EmbeddedBroker broker = EmbeddedBroker.start(directory.path().resolve("kafka"))) {
      DemoConfig config = new DemoConfig(directory.path(), broker.bootstrapServers());
      broker.createTopics(DemoConfig.topics());
      DemoScenario scenario = DemoScenario.of(seed, clock.instant(), users, HISTORY_DAYS);
      try (Writer organisation = OutputFile.writer(config.organisation())) {
        organisation.write(scenario.orgYaml());
      }
      say("writing what %,d people did in the last %d days …", users, HISTORY_DAYS);
      long history = writeHistory(scenario, config);
      say("starting Flink …");
      play(config, scenario, history, length, interrupt);
    }
  }

  /** Writes the log that the job learns from; returns its number of records. */
  private static long writeHistory(DemoScenario scenario, DemoConfig config) throws IOException {
    long count = 0;
    try (Writer log = OutputFile.writer(config.history())) {
      for (Iterator<NativeRecord> records = scenario.history(); records.hasNext(); count++) {
        log.write(records.next().text());
        log.write('\n');
      }
    }
    return count;
  }

  private void play(
      DemoConfig config,
      DemoScenario scenario,
      long history,
      Duration length,
      ShutdownSignal interrupt)
      throws Exception {
    JobConfig jobConfig = config.jobConfig();
    try (DemoJob job = DemoJob.start(jobConfig, clock)) {
      introduce(scenario, config);
      OptionalLong learned = learn(job, history, interrupt);
      if (learned.isPresent()) {
        watch(job, jobConfig, scenario, learned.getAsLong(), length, interrupt);
      }
    }
  }

  /**
   * Waits until the job has read the history, of which a record may count more than once.
   *
   * @return how much it has read; empty if the user ends the demo meanwhile
   */
  private OptionalLong learn(DemoJob job, long history, ShutdownSignal interrupt) throws Exception {
    say("learning from %,d records of %d quiet days …", history, HISTORY_DAYS);
    try (Progress progress = terminal.progress("learning", "records")) {
      long before = 0;
      long read = 0;
      while (read < history || read > before) {
        job.requireRunning();
        if (interrupt.await(FIGURES_INTERVAL)) {
          return OptionalLong.empty();
        }
        before = read;
        read = new RecordTotals(job.counts()).records();
        progress.update(read, Math.min(1, read / (double) history));
      }
      return OptionalLong.of(read);
    }
  }

  private void watch(
      DemoJob job,
      JobConfig jobConfig,
      DemoScenario scenario,
      long learned,
      Duration length,
      ShutdownSignal interrupt)
      throws Exception {
    say("watching: something goes wrong every few seconds; Ctrl-C ends the demo");
    terminal.out().println();
    try (FindingScreen screen = FindingScreen.start(jobConfig, terminal);
        AuditLogFeed feed = AuditLogFeed.start(jobConfig, scenario, clock)) {
      Instant end = length == null ? Instant.MAX : clock.instant().plus(length);
      Figures figures = new Figures(terminal, clock, learned);
      while (!interrupt.await(FIGURES_INTERVAL) && clock.instant().isBefore(end)) {
        job.requireRunning();
        feed.requireHealthy();
        screen.requireHealthy();
        figures.show(new RecordTotals(job.counts()), screen, feed);
      }
      terminal.status().erase();
      say("ending …");
      feed.stop();
      screen.drain();
      summarise(new RecordTotals(job.counts()), jobConfig.settings().policies(), screen);
    }
  }

  private void introduce(DemoScenario scenario, DemoConfig config) throws IOException {
    say("%d people at work on %d clouds", scenario.people(), scenario.clouds().size());
    say("Flink's web page: %s   Kafka: %s", config.webPage(), config.bootstrapServers());
    say("who is who, the labels and the networks: %s", config.organisation());
  }

  private void summarise(RecordTotals totals, PolicyPack policies, FindingScreen screen) {
    terminal.out().flush();
    terminal.err().println();
    terminal
        .err()
        .print(totals.render(terminal.errColours(), terminal.errTableColumns(), policies));
    FindingStatistics statistics = screen.statistics();
    terminal.err().printf("%nprocessing lag, arrival to finding: %s%n", statistics.lagText());
    terminal
        .err()
        .printf(
            "seen in Kafka: %s, %s of them, %s%n",
            Quantity.of(statistics.findingCount(), "finding", "findings"),
            Quantity.of(statistics.revisionCount(), "update or close", "updates and closes"),
            Quantity.of(screen.actionCount(), "action", "actions"));
  }

  private void say(String format, Object... arguments) {
    terminal.err().println("cordon demo: " + String.format(Locale.ROOT, format, arguments));
  }
}
