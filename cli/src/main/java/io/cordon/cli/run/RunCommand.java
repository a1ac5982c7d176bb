package io.cordon.cli.run;

import io.cordon.cli.UserMistake;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonJob;
import io.cordon.job.config.ConfigFile;
import io.cordon.job.config.ConfigMistake;
import io.cordon.job.config.JobConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon run}: the streaming job in this process, against a real Kafka. */
@Command(
    name = "run",
    description =
        "Runs the streaming job in this process, from Kafka to Kafka, until it is stopped.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon run --config cordon.yaml",
      "",
      "The configuration holds Cordon's keys (cordon.…) and Flink's side by side; flink-conf/cordon.yaml",
      "is an example with every key. With execution.checkpointing.dir set, a new start goes on from the",
      "newest checkpoint found there."
    })
public final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "YAML file.")
  private Path file;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    JobConfig config = config();
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(config.flink());
    CordonJob.build(env, config, Clock.systemUTC());
    terminal.err().println("cordon: watching " + config.topics().m365() + "; Ctrl-C stops");
    env.execute(CordonJob.NAME);
    return 0;
  }

  private JobConfig config() throws IOException {
    try {
      Configuration given = ConfigFile.read(file);
      Optional<Path> newest = LatestCheckpoint.of(given);
      newest.ifPresent(
          checkpoint -> {
            given.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
            terminal.err().println("cordon: going on from " + checkpoint);
          });
      return JobConfig.of(given);
    } catch (ConfigMistake mistake) {
      throw new UserMistake(mistake.getMessage(), mistake);
    }
  }
}
