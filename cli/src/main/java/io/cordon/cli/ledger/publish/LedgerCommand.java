package io.cordon.cli.ledger.publish;

import io.cordon.cli.ledger.LedgerLines;
import io.cordon.cli.ledger.LedgerOutcome;
import io.cordon.cli.local.InputFiles;
import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.options.KafkaBroker;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.atrest.AtRestMessage;
import io.cordon.job.atrest.LabelsAtRest;
import io.cordon.job.config.JobConfig;
import io.cordon.model.file.LabelAtRest;
import io.cordon.model.identity.App;
import io.cordon.model.reject.Reject;
import io.cordon.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon ledger}: publishes labels of files at rest to the running job. */
@Command(
    name = "ledger",
    description =
        "Publishes labels of files at rest to the running job, which knows them from the next"
            + " activity of each file on.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon label --app dropbox ~/Dropbox > ledger.jsonl",
      "  cordon ledger --config cordon.yaml --log dropbox.jsonl ledger.jsonl",
      "  cordon ledger --config cordon.yaml box-classifications.jsonl",
      "",
      "The job finds a file by the cloud's id, and those of SharePoint and OneDrive by",
      "URL too. Where a line has only a path, --log names exported logs that have both",
      "path and id. A label at rest counts until a record states a label; of two for",
      "one file the one that was published later counts.",
      "Exit code 2: a line of the ledger could not be read."
    })
public final class LedgerCommand implements Callable<Integer> {
  private static final int MOST_SENTENCES = 5;

  private final Terminal terminal;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "cordon.yaml",
      description = "The job's configuration, for Kafka. Default: cordon.yaml.")
  private Path file;

  @Option(
      names = "--log",
      paramLabel = "LOG",
      description = "An audit log in which ids of files are looked up. May be repeated.")
  private List<String> logs = List.of();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Ledgers, as cordon label --app writes them.")
  private List<Path> ledgers;

  LedgerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    InputFiles.of(ledgers.stream().map(Path::toString).toList()).requireAll();
    InputFiles inputs = InputFiles.of(logs).requireAll();
    JobConfigFile given = JobConfigFile.read(file);
    JobConfig config = given.jobConfig();
    return KafkaBroker.use(given, config, () -> publish(config, inputs));
  }

  private int publish(JobConfig config, InputFiles inputs) throws Exception {
    Organisation organisation = config.settings().organisation();
    LedgerTopic topic = new LedgerTopic(config);
    topic.requireTopic();
    Map<String, LabelAtRest> labels = new LinkedHashMap<>();
    LedgerOutcome outcome = outcome(organisation, labels);
    if (!logs.isEmpty()) {
      FindFilesInLogs.Result result =
          new FindFilesInLogs(terminal, organisation).find(ledgers, inputs);
      result.found().forEach(label -> labels.put(label.key(), label));
      result.outcome().lines().forEach(this::say);
    } else {
      outcome.lines().stream().skip(1).forEach(this::say);
    }
    topic.publish(labels.values());
    say(
        "%s published to %s"
            .formatted(Quantity.of(labels.size(), "label", "labels"), topic.name()));
    return outcome.rejects() == 0 ? 0 : 2;
  }

  /**
   * Reads the ledgers.
   *
   * @param publishable gets the labels of which the job can find the file
   */
  private LedgerOutcome outcome(Organisation organisation, Map<String, LabelAtRest> publishable)
      throws IOException {
    LabelsAtRest labels = new LabelsAtRest(organisation);
    List<String> sentences = new ArrayList<>();
    long[] rejects = {0};
    for (Path ledger : ledgers) {
      LedgerLines.read(
          ledger,
          new LedgerLines.Visitor() {
            @Override
            public void label(LabelAtRest label) {
              labels.add(inTenant(label, organisation.tenants()));
            }

            @Override
            public void reject(Reject reject) {
              if (rejects[0]++ < MOST_SENTENCES) {
                sentences.add(LedgerOutcome.place(reject) + reject.sentence());
              }
            }
          });
    }
    sayUnpublished(labels.stated(), publishable);
    return new LedgerOutcome(labels.outcome(), rejects[0], sentences);
  }

  /** Where the organisation has one tenant of Microsoft 365, it is the one. */
  private static LabelAtRest inTenant(LabelAtRest label, Set<String> tenants) {
    boolean fill = label.app() == App.M365 && label.tenant() == null && tenants.size() == 1;
    return fill ? label.inTenant(tenants.iterator().next()) : label;
  }

  private void sayUnpublished(List<LabelAtRest> all, Map<String, LabelAtRest> publishable) {
    Map<String, Long> problems = new TreeMap<>();
    for (LabelAtRest label : all) {
      String problem = AtRestMessage.problem(label);
      if (problem == null) {
        publishable.put(label.key(), label);
      } else {
        problems.merge(problem, 1L, Long::sum);
      }
    }
    if (logs.isEmpty()) {
      problems.forEach(
          (problem, count) ->
              say(
                  "%s not published: %s; --log looks it up in exported logs"
                      .formatted(Quantity.of(count, "label", "labels"), problem)));
    }
  }

  private void say(String sentence) {
    terminal.err().println(Printable.text("cordon ledger: " + sentence));
  }
}
