package io.cordon.cli.policy.list;

import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.policy.published.JobDirectory;
import io.cordon.cli.policy.published.PolicyTopic;
import io.cordon.cli.policy.published.PublishedStatus;
import io.cordon.cli.policy.published.RunningPolicies;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon policy list}: shows the policies of a running job. */
@Command(
    name = "list",
    description = "Shows the policies of the running job, and its status of each published one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon policy list --config cordon.yaml",
      "",
      "A job starts with the policies of its directory (cordon.policies), which this",
      "command reads on this machine. What is published replaces the policy with the",
      "same id; when the job has refused it, the version before stays in force.",
      "cordon.mode limits what all of them request."
    })
public final class PolicyListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "cordon.yaml",
      description = "The job's configuration, for Kafka and org.yaml. Default: cordon.yaml.")
  private Path file;

  PolicyListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    JobConfigFile given = JobConfigFile.read(file);
    Path directory = Path.of(given.values().get(CordonOptions.POLICIES));
    JobConfig config = given.jobConfig(RunningPolicies.withoutDirectory(given.values()));
    RunningPolicies running =
        PolicyTopic.use(
            given,
            config,
            Clock.systemUTC(),
            topic ->
                new RunningPolicies(
                    JobDirectory.read(directory, config.settings().organisation()), topic.read()));
    print(running, config);
    return 0;
  }

  private void print(RunningPolicies running, JobConfig config) {
    Table table = Table.of("policy", "level", "mode", "from", "job status");
    for (String id : running.ids()) {
      ListedPolicy policy = ListedPolicy.of(id, running, config.settings().organisation());
      table.row(policy.title(), policy.level(), policy.mode(), policy.source(), policy.state());
    }
    if (!table.isEmpty()) {
      terminal.out().print(table.render(terminal.outColours()));
      terminal.out().flush();
    }
    running.published().statuses().values().stream()
        .filter(status -> running.published().texts().containsKey(status.policyId()))
        .map(PublishedStatus::problems)
        .forEach(problems -> problems.stream().map(Printable::text).forEach(this::say));
    int published = running.published().texts().size();
    say(
        "%s, %s published to %s; %s is %s"
            .formatted(
                Quantity.of(running.ids().size(), "rule", "rules"),
                published == 0 ? "none" : String.valueOf(published),
                config.topics().policies(),
                CordonOptions.MODE.key(),
                config.settings().ceiling().word()));
    missingDirectory(running.directory());
  }

  private void missingDirectory(Optional<JobDirectory> directory) {
    if (directory.isEmpty()) {
      say(
          "the job's own policies are not listed: the directory of "
              + CordonOptions.POLICIES.key()
              + " is not on this machine");
    }
  }

  private void say(String sentence) {
    terminal.err().println(Printable.text("cordon policy list: " + sentence));
  }
}
