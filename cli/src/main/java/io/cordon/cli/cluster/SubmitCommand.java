package io.cordon.cli.cluster;

import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.config.ConfigException;
import io.cordon.job.config.JobConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon submit}: starts the streaming job on a Flink cluster. */
@Command(
    name = "submit",
    description = "Starts the streaming job on a running Flink cluster.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon submit --config cordon.yaml --jobmanager flink.example.com:8081",
      "  cordon submit --config cordon.yaml --jobmanager localhost:8081 \\",
      "      --from /savepoints/savepoint-1",
      "",
      "The configuration file is that of 'cordon run'. This command reads the policies",
      "and the organisation file; the cluster connects to Kafka. Keys of Flink that",
      "are not in the file come from the configuration of the cluster, except",
      "parallelism.default: set it in the file."
    })
public final class SubmitCommand implements Callable<Integer> {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

  private final Terminal terminal;

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "YAML file.")
  private Path file;

  @Option(
      names = "--jobmanager",
      required = true,
      paramLabel = "HOST:PORT",
      description = "REST address of the cluster. Default port: 8081.")
  private String jobManager;

  @Option(
      names = "--from",
      paramLabel = "SAVEPOINT",
      description = "Savepoint or checkpoint to start from. Default: empty state.")
  private String savepoint;

  SubmitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    JobManagerAddress address = JobManagerAddress.parse(jobManager);
    JobConfigFile given = JobConfigFile.read(file);
    // Before the cluster is asked: what is wrong with the file cannot succeed.
    JobConfig config = given.jobConfig(Submission.complete(given.values(), savepoint));
    try (Cluster cluster = Cluster.at(address, given.values())) {
      List<JobID> running = cluster.jobs();
      if (!running.isEmpty()) {
        throw new UserErrorException(
            "Cordon already runs at %s, as job %s; stop it with a savepoint first"
                .formatted(address, running.get(0)));
      }
      JobID job = submit(new Submission(address), given, config);
      terminal.err().printf("cordon submit: job %s at %s, starting …%n", job, address);
      if (!cluster.awaitRunning(job, START_TIMEOUT)) {
        terminal
            .err()
            .println(
                Printable.text(
                    "cordon submit: the job was submitted, but does not run after %d s: %s"
                        .formatted(START_TIMEOUT.toSeconds(), cluster.hindrance(job))));
        return 1;
      }
    }
    terminal.err().println("cordon submit: running");
    return 0;
  }

  private static JobID submit(Submission submission, JobConfigFile given, JobConfig config)
      throws Exception {
    try {
      return submission.submit(config);
    } catch (ConfigException mistake) {
      throw given.mistake(mistake);
    }
  }
}
