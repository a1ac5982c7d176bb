package io.cordon.cli.cluster;

import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.options.UserMistake;
import io.cordon.cli.terminal.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon submit}: the streaming job on a Flink cluster. */
@Command(
    name = "submit",
    description = "Starts the streaming job on a Flink cluster that is already there.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon submit --config cordon.yaml --jobmanager flink.example.com:8081",
      "  cordon submit --config cordon.yaml --jobmanager localhost:8081 --from /savepoints/savepoint-1",
      "",
      "The configuration is that of 'cordon run'; policies and organisation file are read here, Kafka is",
      "reached from the cluster. What the file does not say of Flink, the cluster's configuration says;",
      "parallelism.default belongs into the file."
    })
public final class SubmitCommand implements Callable<Integer> {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

  private final Terminal terminal;

  @Option(names = "--config", required = true, paramLabel = "FILE", description = "YAML file.")
  private Path file;

  @Option(
      names = "--jobmanager",
      required = true,
      paramLabel = "HOST:PORT",
      description = "REST address of the cluster; without a port it is 8081.")
  private String jobManager;

  @Option(
      names = "--from",
      paramLabel = "SAVEPOINT",
      description = "Savepoint or checkpoint to start from; without it with empty state.")
  private String savepoint;

  SubmitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    JobManagerAddress address = JobManagerAddress.of(jobManager);
    Configuration given = JobConfigFile.read(file);
    try (Cluster cluster = Cluster.at(address, given)) {
      List<JobID> running = cluster.jobs();
      if (!running.isEmpty()) {
        throw new UserMistake(
            "at %s Cordon runs already, as job %s; stop it with a savepoint first"
                .formatted(address, running.get(0)));
      }
      JobID job = new Submission(address).submit(given, savepoint);
      terminal.err().printf("cordon submit: job %s at %s, starting …%n", job, address);
      if (!cluster.awaitRunning(job, STARTS_WITHIN)) {
        terminal.err().println("cordon submit: the job does not run; the cluster's log says why");
        return 1;
      }
    }
    terminal.err().println("cordon submit: running");
    return 0;
  }
}
