package io.cordon.cli.demo;

import io.cordon.cli.local.OutputFile;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.local.ShutdownSignal;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.terminal.Terminal;
import io.cordon.datagen.DemoScenario;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.lag.FindingStatistics;
import io.cordon.job.config.JobConfig;
import io.cordon.policy.PolicyPack;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The demo from its first line to its summary: broker, job, audit log and printed findings. */
final class Demo {
  private static final int HISTORY_DAYS = 10;
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
      say("starting Flink …");
      play(config, scenario, length, interrupt);
    }
  }

  private void play(
      DemoConfig config, DemoScenario scenario, Duration length, ShutdownSignal interrupt)
      throws Exception {
    JobConfig jobConfig = config.jobConfig();
    try (DemoJob job = DemoJob.start(jobConfig, clock);
        FindingScreen screen = FindingScreen.start(jobConfig, terminal);
        AuditLogFeed feed = AuditLogFeed.start(jobConfig, scenario, clock)) {
      introduce(scenario, config);
      Instant end = length == null ? Instant.MAX : clock.instant().plus(length);
      Figures figures = new Figures(terminal, clock);
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
    say(
        "%d people at work on %d clouds; first %d quiet days to learn from, then something goes"
            + " wrong every few seconds",
        scenario.people(), scenario.clouds().size(), HISTORY_DAYS);
    say("Flink's web page: %s   Kafka: %s", config.webPage(), config.bootstrapServers());
    say("who is who, the labels and the networks: %s", config.organisation());
    say("Ctrl-C ends the demo");
    terminal.out().println();
  }

  private void summarise(RecordTotals totals, PolicyPack policies, FindingScreen screen) {
    terminal.out().flush();
    terminal.err().println();
    terminal.err().print(totals.render(terminal.errColours(), policies));
    FindingStatistics statistics = screen.statistics();
    terminal.err().printf("%nprocessing lag, arrival to finding: %s%n", statistics.lagText());
    terminal
        .err()
        .printf(
            "seen in Kafka: %,d findings, %,d updates and closes of them, %,d actions%n",
            statistics.findingCount(), statistics.revisionCount(), screen.actionCount());
  }

  private void say(String format, Object... arguments) {
    terminal.err().println("cordon demo: " + String.format(Locale.ROOT, format, arguments));
  }
}
