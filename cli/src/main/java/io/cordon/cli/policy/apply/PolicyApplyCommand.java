package io.cordon.cli.policy.apply;

import io.cordon.cli.cluster.JobManagerAddress;
import io.cordon.cli.cluster.Restart;
import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.options.UserMistake;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.config.ConfigMistake;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import io.cordon.policy.PolicyException;
import io.cordon.policy.sigma.PolicyFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon policy apply}: brings a running job to what a directory says. */
@Command(
    name = "apply",
    description =
        "Publishes a directory's policies to the running job, and says what it made of them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon policy apply --config cordon.yaml --dry-run policies",
      "  cordon policy apply --config cordon.yaml --prune policies",
      "  cordon policy apply --config cordon.yaml --jobmanager flink.example.com:8081 policies",
      "",
      "Only what differs from the topic of policies is published, and only if all of it is sound. The job",
      "takes it up within seconds. A new or changed sequence needs a job that starts with it: with",
      "--jobmanager the job is stopped with a savepoint and goes on from there with this directory.",
      "",
      "--prune removes published policies only. What the job was started with from its own directory stays",
      "in force, unless it is published with 'enabled: false', or removed there and the job started anew.",
      "Exit code 0 when all is in force, 1 when not, 2 when a policy is broken."
    })
public final class PolicyApplyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "cordon.yaml",
      description = "The job's configuration, for Kafka and org.yaml. Default: cordon.yaml.")
  private Path file;

  @Option(
      names = "--prune",
      description =
          "Remove published policies that DIR does not hold; the directory that the job was started"
              + " with keeps its own.")
  private boolean prune;

  @Option(names = "--dry-run", description = "Only say what would be published.")
  private boolean dryRun;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for the job to answer. Default: 60.")
  private int timeoutSeconds;

  @Option(
      names = "--jobmanager",
      paramLabel = "HOST:PORT",
      description = "REST address of the cluster, for sequences.")
  private String jobManager;

  @Parameters(paramLabel = "DIR", description = "Directory of policies.")
  private Path directory;

  PolicyApplyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    JobManagerAddress cluster = jobManager == null ? null : JobManagerAddress.of(jobManager);
    Configuration given = JobConfigFile.read(file);
    given.set(CordonOptions.POLICIES, directory.toString());
    JobConfig config = jobConfig(given);
    Map<String, String> texts = texts(directory);
    try (PolicyTopic topic = new PolicyTopic(config)) {
      ApplyPlan plan =
          ApplyPlan.of(config.settings().policies().files(), texts, topic.read(), prune);
      ApplyReport report = new ApplyReport(plan);
      if (dryRun) {
        report.tell(terminal);
        return 0;
      }
      publish(topic, plan.toPublish(), report);
      List<ApplyPlan.Step> sequences = report.needingSavepoint();
      if (!sequences.isEmpty()
          && cluster != null
          && new Restart(cluster, terminal).with(given, file)) {
        // The new job has them: it says so when they are published again.
        publish(topic, sequences, report);
      }
      report.tell(terminal);
      conclude(report, config);
      if (prune) {
        terminal
            .err()
            .println(
                "cordon policy apply: only published policies were removed; what the job was started"
                    + " with from its own directory stays in force until it is published with"
                    + " 'enabled: false', or removed there and the job started anew");
      }
      return report.isAllInForce() ? 0 : 1;
    }
  }

  private void publish(PolicyTopic topic, List<ApplyPlan.Step> steps, ApplyReport report)
      throws Exception {
    Map<String, ApplyPlan.Step> places = topic.publish(steps);
    topic
        .answers(places.keySet(), Duration.ofSeconds(timeoutSeconds))
        .forEach((place, answer) -> report.add(places.get(place), answer));
  }

  private void conclude(ApplyReport report, JobConfig config) {
    int silent = report.unanswered().size();
    int sequences = report.needingSavepoint().size();
    if (silent > 0) {
      terminal
          .err()
          .printf(
              "cordon policy apply: no job has answered for %d of them within %d s; they stay in %s,"
                  + " and a job that reads it takes them up%n",
              silent, timeoutSeconds, config.topics().policies());
    }
    if (sequences > 0) {
      terminal
          .err()
          .printf(
              "cordon policy apply: %s changed: %s a savepoint; --jobmanager HOST:PORT makes it and"
                  + " starts the job from there%n",
              sequences == 1 ? "1 sequence" : sequences + " sequences",
              sequences == 1 ? "it needs" : "they need");
    }
  }

  private static JobConfig jobConfig(Configuration given) {
    try {
      return JobConfig.of(given);
    } catch (ConfigMistake mistake) {
      throw new UserMistake(mistake.getMessage(), mistake);
    }
  }

  private static Map<String, String> texts(Path directory) {
    try {
      return new PolicyFolder(directory).texts();
    } catch (PolicyException broken) {
      throw new UserMistake(broken.getMessage(), broken);
    }
  }
}
