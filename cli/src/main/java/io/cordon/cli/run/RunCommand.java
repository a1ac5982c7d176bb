package io.cordon.cli.run;

import io.cordon.cli.local.ShutdownSignal;
import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.terminal.Terminal;
import io.cordon.delivery.DestinationException;
import io.cordon.job.CordonJob;
import io.cordon.job.config.ConfigException;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import io.cordon.job.kafka.KafkaAbsentException;
import io.cordon.job.kafka.KafkaProbe;
import io.cordon.job.kafka.MissingTopics;
import io.cordon.job.outputs.DeliveryStage;
import io.cordon.job.warmup.WarmUpFiles;
import io.cordon.organisation.OrganisationException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon run}: runs the streaming job in this process, against a real Kafka. */
@Command(
    name = "run",
    description =
        "Runs the streaming job in this process, from Kafka to Kafka, until it is stopped.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon run --config cordon.yaml",
      "  cordon run --config cordon.yaml --create-topics",
      "",
      "The file holds the keys of Cordon (cordon.…) and of Flink;",
      "flink-conf/cordon.yaml is an example with every key of Cordon. Checkpoints are",
      "written to cordon-state, or to the directory in execution.checkpointing.dir; a",
      "new start continues from the newest one."
    })
public final class RunCommand implements Callable<Integer> {
  private static final ConfigOption<String> SAVEPOINT = StateRecoveryOptions.SAVEPOINT_PATH;

  private final Terminal terminal;
  private final Clock clock = Clock.systemUTC();

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "YAML file.")
  private Path file;

  @Option(
      names = "--create-topics",
      description = "First create the topics of Cordon that Kafka does not have.")
  private boolean createTopics;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    JobConfigFile given = JobConfigFile.read(file);
    try {
      run(given.jobConfig());
    } catch (KafkaAbsentException absent) {
      // Not the user's mistake, as far as anybody knows: a supervisor starts this again.
      IOException failure = new IOException(given.mistake(absent).getMessage());
      failure.addSuppressed(absent);
      throw failure;
    } catch (ConfigException | OrganisationException | DestinationException mistake) {
      throw given.mistake(mistake);
    }
    return 0;
  }

  private void run(JobConfig config) throws Exception {
    Banner banner = new Banner(config, terminal);
    RunDefaults.fill(config.flink());
    OpenDoors.of(config.flink()).forEach(banner::say);
    WebPage page = WebPage.choose(config.flink());
    OrganisationOptions.withDatabases(config.settings().organisation());
    DeliveryStage.requireKeys(config.outputs());
    requireWarmUp(config);
    List<String> created = createTopics ? MissingTopics.create(config) : List.of();
    KafkaProbe.Inputs inputs = KafkaProbe.requireTopics(config);
    banner.topics(inputs, created);
    Optional<StateLock> lock = lock(StateDirectory.of(config.flink()), banner);
    try {
      run(config, inputs, page, banner);
    } finally {
      lock.ifPresent(StateLock::close);
    }
  }

  private static void requireWarmUp(JobConfig config) throws ConfigException {
    try {
      WarmUpFiles.of(config.warmUp());
    } catch (IOException missing) {
      throw new ConfigException(CordonOptions.WARM_UP.key() + ": " + missing.getMessage(), missing);
    }
  }

  private void run(JobConfig config, KafkaProbe.Inputs inputs, WebPage page, Banner banner)
      throws Exception {
    CheckpointRetention retention = continueFromNewest(config.flink(), banner);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(config.flink());
    CordonJob.build(env, config, clock);
    PolicyOptions.printMissing(terminal, config.settings().policies());
    banner.policies();
    banner.say(page.sentence());
    try (ShutdownSignal interrupt = ShutdownSignal.install()) {
      JobClient job = env.executeAsync(CordonJob.NAME);
      retention.started(job.getJobID(), clock.instant());
      if (!config.warmUp().isEmpty() && !config.flink().contains(SAVEPOINT)) {
        banner.say("learning first from " + String.join(", ", config.warmUp()));
      }
      banner.say("watching " + String.join(", ", inputs.audit()) + "; Ctrl-C stops");
      new RunningJob(job, terminal, clock).awaitEnd(interrupt, Banner.directory(config.flink()));
    }
  }

  /** Before anything is read from the directory: another run may just be writing to it. */
  private static Optional<StateLock> lock(Optional<Path> state, Banner banner) throws IOException {
    if (state.isEmpty()) {
      return Optional.empty();
    }
    StateDirectory.create(state.get());
    StateLock lock = StateLock.of(state.get());
    if (StateDirectory.isOpenToOthers(state.get())) {
      banner.say(
          "other users of this machine can look into "
              + state.get()
              + ", which knows people and files; chmod 700 closes it");
    }
    return Optional.of(lock);
  }

  private CheckpointRetention continueFromNewest(Configuration flink, Banner banner)
      throws IOException {
    Optional<Path> newest = LatestCheckpoint.of(flink);
    CheckpointRetention retention = new CheckpointRetention(flink, newest, terminal);
    banner.state(newest);
    newest.ifPresent(
        checkpoint ->
            // In the syntax of Flink: spaces are not escaped.
            flink.set(
                SAVEPOINT,
                org.apache.flink.core.fs.Path.fromLocalFile(checkpoint.toFile()).toString()));
    return retention;
  }
}
