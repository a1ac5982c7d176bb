package io.cordon.cli.run;

import io.cordon.cli.local.ShutdownSignal;
import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import io.cordon.delivery.DestinationException;
import io.cordon.job.CordonJob;
import io.cordon.job.config.ConfigException;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import io.cordon.job.kafka.KafkaProbe;
import io.cordon.job.outputs.DeliveryStage;
import io.cordon.job.warmup.WarmUpFiles;
import io.cordon.organisation.OrganisationException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
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
      "",
      "The file holds the keys of Cordon (cordon.…) and of Flink;",
      "flink-conf/cordon.yaml is an example with every key of Cordon. Checkpoints are",
      "written to cordon-state, or to the directory in execution.checkpointing.dir; a",
      "new start continues from the newest one."
    })
public final class RunCommand implements Callable<Integer> {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

  private static final ConfigOption<String> SAVEPOINT = StateRecoveryOptions.SAVEPOINT_PATH;

  private final Terminal terminal;

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "YAML file.")
  private Path file;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    try {
      JobConfig config = JobConfig.of(configuration());
      OrganisationOptions.withDatabases(config.settings().organisation());
      DeliveryStage.requireKeys(config.outputs());
      requireWarmUp(config);
      KafkaProbe.Inputs inputs = KafkaProbe.requireTopics(config);
      Optional<StateLock> lock = lock(StateDirectory.of(config.flink()));
      try {
        run(config, inputs);
      } finally {
        lock.ifPresent(StateLock::close);
      }
    } catch (ConfigException | OrganisationException | DestinationException mistake) {
      throw new UserErrorException(mistake.getMessage(), mistake);
    }
    return 0;
  }

  private static void requireWarmUp(JobConfig config) {
    try {
      WarmUpFiles.of(config.warmUp());
    } catch (IOException missing) {
      throw new UserErrorException(
          CordonOptions.WARM_UP.key() + ": " + missing.getMessage(), missing);
    }
  }

  private void run(JobConfig config, KafkaProbe.Inputs inputs) throws Exception {
    CheckpointRetention retention = continueFromNewest(config.flink());
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(config.flink());
    Clock clock = Clock.systemUTC();
    CordonJob.build(env, config, clock);
    PolicyOptions.printMissing(terminal, config.settings().policies());
    try (ShutdownSignal interrupt = ShutdownSignal.install()) {
      JobClient job = env.executeAsync(CordonJob.NAME);
      retention.started(job.getJobID(), clock.instant());
      if (!config.warmUp().isEmpty() && !config.flink().contains(SAVEPOINT)) {
        say("learning first from " + String.join(", ", config.warmUp()));
      }
      printInputs(inputs);
      awaitEnd(job, interrupt);
    }
  }

  private void awaitEnd(JobClient job, ShutdownSignal interrupt) throws Exception {
    CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
    JobState state = new JobState(job, terminal);
    while (!interrupt.await(POLL_INTERVAL) && !result.isDone()) {
      state.report();
    }
    if (result.isDone()) {
      result.get();
    } else {
      job.cancel().get();
    }
  }

  /** Before anything is read from the directory: another run may just be writing to it. */
  private Optional<StateLock> lock(Optional<Path> state) throws IOException {
    if (state.isEmpty()) {
      return Optional.empty();
    }
    StateDirectory.create(state.get());
    StateLock lock = StateLock.of(state.get());
    if (StateDirectory.isOpenToOthers(state.get())) {
      say(
          "other users of this machine can look into "
              + state.get()
              + ", which knows people and files; chmod 700 closes it");
    }
    return Optional.of(lock);
  }

  private void printInputs(KafkaProbe.Inputs inputs) {
    if (!inputs.hidden().isEmpty()) {
      say(
          "not reading "
              + String.join(", ", inputs.hidden())
              + ": Kafka does not say whether they exist, because this user has no right on them");
    }
    say("watching " + String.join(", ", inputs.audit()) + "; Ctrl-C stops");
  }

  private Configuration configuration() throws IOException {
    Configuration configuration = JobConfigFile.read(file);
    RunDefaults.fill(configuration);
    OpenDoors.of(configuration).forEach(this::say);
    return configuration;
  }

  private CheckpointRetention continueFromNewest(Configuration flink) throws IOException {
    Optional<Path> newest = LatestCheckpoint.of(flink);
    CheckpointRetention retention = new CheckpointRetention(flink, newest, terminal);
    newest.ifPresent(
        checkpoint -> {
          // In the syntax of Flink: spaces are not escaped.
          flink.set(
              SAVEPOINT,
              org.apache.flink.core.fs.Path.fromLocalFile(checkpoint.toFile()).toString());
          say("continuing from " + checkpoint);
        });
    return retention;
  }

  private void say(String sentence) {
    terminal.err().println(Printable.text("cordon: " + sentence));
  }
}
