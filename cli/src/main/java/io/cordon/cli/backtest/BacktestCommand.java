package io.cordon.cli.backtest;

import io.cordon.cli.local.InputFiles;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.options.SourceOption;
import io.cordon.cli.options.UserMistake;
import io.cordon.cli.terminal.Terminal;
import io.cordon.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon backtest}: what new policies would have found, and the difference from the old. */
@Command(
    name = "backtest",
    description =
        "Replays exported audit logs through new policies, and through old ones, with the same job"
            + " that watches live; tells what the new would have found and done, and the difference.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon backtest --policies my-policies ual-*.jsonl          what they would have found",
      "  cordon backtest --policies new --against old --org org.yaml ual-*.jsonl   what would change",
      "  cordon backtest --policies new --against old --json ual.jsonl > backtest.json",
      "  zcat ual-*.gz | cordon backtest --policies new --against policies -",
      "",
      "A finding is changed when it is told with another severity, mode, title or policy version,",
      "other actions or another number of detections. Weeks are ISO weeks in UTC, by the time when",
      "a finding began. Actions are those asked for: a policy that observes asks for none.",
      "",
      "--json: {\"records\": {\"read\", \"activities\", \"merged\", \"duplicates\", \"not_file_activity\",",
      "\"rejects\"}, \"new\": {\"directory\", \"policies\", \"disabled\", \"findings\", \"actions\"}, \"old\",",
      "\"gained\", \"lost\", \"changed\", \"same\", \"policies\": [{\"id\", \"title\", \"new\": {\"version\",",
      "\"level\", \"mode\", \"findings\", \"actions\"}, \"old\", \"gained\", \"lost\", \"changed\", \"same\",",
      "\"what_changed\", \"weeks\"}], \"weeks\": [{\"week\", \"new\", \"old\", \"gained\", \"lost\",",
      "\"changed\", \"same\"}], \"loudest\": [{\"kind\", \"name\", \"new\", \"old\"}]}; without --against, old",
      "is null and what compares with it is not there."
    })
public final class BacktestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private OrganisationOptions organisationOptions = new OrganisationOptions();
  @Mixin private SourceOption source = new SourceOption();

  @Option(
      names = "--policies",
      paramLabel = "NEW",
      required = true,
      description = "Directory of the new policies.")
  private Path policies;

  @Option(
      names = "--against",
      paramLabel = "OLD",
      description = "Directory of the old policies, to compare with.")
  private Path against;

  @Option(
      names = "--differences",
      paramLabel = "FILE",
      description =
          "Write each finding that is gained, lost or changed there, as JSON lines. Needs"
              + " --against.")
  private Path differences;

  @Option(names = "--json", description = "One JSON document on standard output, for programs.")
  private boolean json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Audit logs; - is standard input.")
  private List<String> files;

  BacktestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    InputFiles inputs = InputFiles.of(files);
    inputs.requireAny();
    inputs.tell(terminal);
    requireSense(inputs);
    Organisation organisation = organisationOptions.organisation();
    PolicySet now = PolicySet.load("new", policies, organisation);
    PolicySet before = against == null ? null : PolicySet.load("old", against, organisation);
    try (TemporaryDirectory directory = TemporaryDirectory.create("cordon-backtest")) {
      Path kept = directory.path();
      InputFiles history = before == null ? inputs : RepeatableInput.readableTwice(inputs, kept);
      HistoryReplay replay = new HistoryReplay(terminal, history, organisation, source.source());
      ReplayResult found = replay.through(now, kept);
      ReplayResult old = before == null ? null : replay.through(before, kept);
      tell(new Backtest(found, old, compare(found, old)));
    }
    return inputs.exitCode();
  }

  private void requireSense(InputFiles inputs) throws IOException {
    if (differences == null) {
      return;
    }
    if (against == null) {
      throw new UserMistake("--differences: there is nothing to differ from without --against");
    }
    inputs.requireUntouched(differences);
    LineSink.requireWritable(differences);
  }

  private BacktestComparison compare(ReplayResult now, ReplayResult before) throws IOException {
    if (differences == null) {
      return compare(now, before, unused -> {});
    }
    try (DifferenceLines lines = new DifferenceLines(differences)) {
      return compare(now, before, lines);
    }
  }

  private static BacktestComparison compare(
      ReplayResult now, ReplayResult before, Consumer<Difference> differences) throws IOException {
    BacktestComparison comparison = new BacktestComparison(differences);
    FindingSummaryLines lines = new FindingSummaryLines();
    if (before != null) {
      lines.read(before.findings(), comparison::before);
    }
    lines.read(now.findings(), comparison::now);
    comparison.end();
    return comparison;
  }

  private void tell(Backtest backtest) {
    terminal
        .out()
        .print(
            json
                ? BacktestJson.write(backtest) + '\n'
                : BacktestTables.of(backtest, terminal.outColours()));
    terminal.out().flush();
    terminal.err().print("\n" + backtest.now().account().render(terminal.errColours(), false));
    if (!backtest.readsTheSame()) {
      terminal.err().println("\nthe logs changed between the two runs: run the backtest again");
    }
    if (!organisationOptions.hint().isEmpty()) {
      terminal.err().println("\n" + organisationOptions.hint());
    }
  }
}
