package io.cordon.cli.policy.apply;

import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.policy.published.JobDirectory;
import io.cordon.cli.policy.published.PolicyTopic;
import io.cordon.cli.policy.published.PublishedPolicies;
import io.cordon.cli.policy.published.RunningPolicies;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import io.cordon.policy.PolicyException;
import io.cordon.policy.sigma.PolicyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon policy apply}: publishes the policies of a directory to a running job. */
@Command(
    name = "apply",
    description =
        "Publishes the policies of a directory to the running job, and shows its response.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon policy apply --config cordon.yaml --dry-run policies",
      "  cordon policy apply --config cordon.yaml --prune policies",
      "",
      "Only policies that differ from the policy topic are published, and only if all",
      "are valid. The job applies them within seconds and keeps running.",
      "",
      "--prune removes published policies only. Policies from the job's own directory",
      "stay in effect until they are published with 'enabled: false', or removed from",
      "that directory before a restart. Exit code 0 when all policies are in effect, 1",
      "when not, 2 when a policy is broken."
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
          "Remove published policies that are not in DIR. Policies from the job's own directory"
              + " stay.")
  private boolean prune;

  @Option(names = "--dry-run", description = "Only show what would be published, beside what runs.")
  private boolean dryRun;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for the status of the job. Default: 60.")
  private int timeoutSeconds;

  @Parameters(paramLabel = "DIR", description = "Directory of policies.")
  private Path directory;

  PolicyApplyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    JobConfigFile given = JobConfigFile.read(file);
    Configuration values = given.values();
    Path ofJob = Path.of(values.get(CordonOptions.POLICIES));
    values.set(CordonOptions.POLICIES, directory.toString());
    JobConfig config = given.jobConfig(values);
    return PolicyTopic.use(
        given,
        config,
        Clock.systemUTC(),
        topic -> dryRun ? compare(topic, config, ofJob) : apply(topic, config));
  }

  private ApplyPlan plan(JobConfig config, PublishedPolicies published) {
    return ApplyPlan.of(config.settings().policies().files(), texts(directory), published, prune);
  }

  /** Shows what would be published, beside what runs. */
  private int compare(PolicyTopic topic, JobConfig config, Path ofJob) throws IOException {
    PublishedPolicies published = topic.read();
    ApplyPlan plan = plan(config, published);
    // Of the directory that is applied nobody knows here what it was when the job started.
    boolean isApplied = Files.exists(ofJob) && Files.isSameFile(ofJob, directory);
    Optional<JobDirectory> started =
        isApplied ? Optional.empty() : JobDirectory.read(ofJob, config.settings().organisation());
    RunningPolicies running = new RunningPolicies(started, published);
    new ApplyReport(plan).printComparison(terminal, running);
    terminal.err().println("cordon policy apply: " + DryRunText.of(plan, running));
    return 0;
  }

  private int apply(PolicyTopic topic, JobConfig config) throws Exception {
    ApplyPlan plan = plan(config, topic.read());
    ApplyReport report = new ApplyReport(plan);
    publish(topic, plan.toPublish(), report);
    report.print(terminal);
    conclude(report, config);
    if (prune) {
      terminal
          .err()
          .println(
              "cordon policy apply: only published policies were removed; policies from the job's"
                  + " own directory stay in effect until they are published with 'enabled: false',"
                  + " or removed from that directory before a restart");
    }
    return report.isAllInEffect() ? 0 : 1;
  }

  private void publish(PolicyTopic topic, List<ApplyPlan.Step> steps, ApplyReport report)
      throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    steps.forEach(step -> texts.put(step.id(), step.text()));
    Map<String, String> ids = topic.publish(texts);
    topic
        .awaitStatuses(ids.keySet(), Duration.ofSeconds(timeoutSeconds))
        .forEach((place, status) -> report.add(ids.get(place), status));
  }

  private void conclude(ApplyReport report, JobConfig config) {
    int missing = report.withoutStatus().size();
    if (missing > 0) {
      terminal
          .err()
          .printf(
              "cordon policy apply: no status from a job for %d of them within %d s; they stay in %s,"
                  + " and the next job that reads it applies them%n",
              missing, timeoutSeconds, config.topics().policies());
    }
  }

  private static Map<String, String> texts(Path directory) {
    try {
      return PolicyFolder.allTexts(directory);
    } catch (PolicyException broken) {
      throw new UserErrorException(broken.getMessage(), broken);
    }
  }
}
