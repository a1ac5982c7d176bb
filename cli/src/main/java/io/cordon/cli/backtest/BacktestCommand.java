package io.cordon.cli.backtest;

import io.cordon.audit.export.FileSummary;
import io.cordon.cli.local.InputFiles;
import io.cordon.cli.local.InputReport;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.OutputFiles;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.options.SourceOption;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Terminal;
import io.cordon.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon backtest}: shows what new policies would have found, compared with old ones. */
@Command(
    name = "backtest",
    description =
        "Replays exported audit logs through new policies, and optionally through old ones, with"
            + " the same job that watches live. Shows the findings, actions and differences.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon backtest --policies my-policies ual.jsonl   findings of these policies",
      "  cordon backtest --policies new --against old --org org.yaml ual-*.jsonl",
      "  cordon backtest --policies new --against old --json ual.jsonl > backtest.json",
      "  zcat ual-*.gz | cordon backtest --policies new --against policies -",
      "",
      "A finding is changed when its severity, mode, title, policy version, actions or",
      "number of detections differ. Weeks are ISO weeks in UTC, by the time a finding",
      "was first seen. Only requested actions are counted: a policy in mode observe",
      "requests none.",
      "",
      "--json: {\"records\": {\"read\", \"activities\", \"merged\", \"duplicates\",",
      "\"not_file_activity\", \"rejects\"}, \"new\": {\"directory\", \"policies\", \"disabled\",",
      "\"findings\", \"actions\"}, \"old\", \"gained\", \"lost\", \"changed\", \"same\", \"policies\":",
      "[{\"id\", \"title\", \"new\": {\"version\", \"level\", \"mode\", \"findings\", \"actions\"},",
      "\"old\", \"gained\", \"lost\", \"changed\", \"same\", \"what_changed\", \"weeks\"}], \"weeks\":",
      "[{\"week\", \"new\", \"old\", \"gained\", \"lost\", \"changed\", \"same\"}], \"loudest\":",
      "[{\"kind\", \"name\", \"new\", \"old\"}]}; without --against, old is null and the",
      "fields that compare with it are absent.",
      "Exit code 3: nothing or hardly anything of a log could be read."
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
          "Write each finding that is gained, lost or changed to FILE, as JSON lines. Needs"
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
    inputs.printProblems(terminal);
    Organisation organisation = organisationOptions.organisation();
    requireValidDifferences(inputs, organisation);
    PolicySet newPolicies = PolicySet.load("new", policies, organisation);
    PolicySet oldPolicies = against == null ? null : PolicySet.load("old", against, organisation);
    try (TemporaryDirectory directory = TemporaryDirectory.create("cordon-backtest")) {
      Path working = directory.path();
      InputFiles history = oldPolicies == null ? inputs : RepeatableInput.of(inputs, working);
      HistoryReplay replay = new HistoryReplay(terminal, history, organisation, source.source());
      ReplayResult newResult = replay.run(newPolicies, working);
      ReplayResult oldResult = oldPolicies == null ? null : replay.run(oldPolicies, working);
      print(new Backtest(newResult, oldResult, compare(newResult, oldResult)));
      InputReport report = report(inputs, history, newResult);
      report.print(terminal);
      List<String> hint = organisationOptions.hint(inputs.names());
      if (!hint.isEmpty()) {
        terminal.err().println("\n" + String.join("\n", hint));
      }
      return report.exitCode();
    }
  }

  /** Names the files as the command line does, also those that were copied. */
  private static InputReport report(InputFiles inputs, InputFiles history, ReplayResult result) {
    List<FileSummary> files =
        result.totals().counts().files().stream()
            .map(file -> file.named(inputs.names().get(history.names().indexOf(file.name()))))
            .toList();
    return new InputReport(
        inputs, files, "detect --rejects FILE writes what was rejected, with place and reason");
  }

  private void requireValidDifferences(InputFiles inputs, Organisation organisation)
      throws IOException {
    if (differences != null && against == null) {
      throw new UserErrorException("--differences needs --against");
    }
    OutputFiles outputs =
        OutputFiles.of(Collections.singletonList(differences))
            .withStandardOutput()
            .requireNot(inputs)
            .requireNot(organisationOptions, organisation)
            .requireNotPolicies(policies);
    if (against != null) {
      outputs.requireNotPolicies(against);
    }
    if (differences != null) {
      LineSink.requireWritable(differences);
    }
  }

  private BacktestComparison compare(ReplayResult newResult, ReplayResult oldResult)
      throws IOException {
    if (differences == null) {
      return compare(newResult, oldResult, unused -> {});
    }
    try (DifferenceLines lines = new DifferenceLines(differences)) {
      return compare(newResult, oldResult, lines);
    }
  }

  private static BacktestComparison compare(
      ReplayResult newResult, ReplayResult oldResult, Consumer<Difference> differences)
      throws IOException {
    BacktestComparison comparison = new BacktestComparison(differences);
    FindingSummaryLines lines = new FindingSummaryLines();
    if (oldResult != null) {
      lines.read(oldResult.findings(), comparison::addOld);
    }
    lines.read(newResult.findings(), comparison::addNew);
    comparison.finish();
    return comparison;
  }

  private void print(Backtest backtest) {
    terminal
        .out()
        .print(
            json
                ? BacktestJson.write(backtest) + '\n'
                : BacktestTables.of(backtest, terminal.outColours(), terminal.outTableColumns()));
    terminal.out().flush();
    RecordTotals totals = backtest.newResult().totals();
    terminal.err().print("\n" + totals.render(terminal.errColours(), terminal.errTableColumns()));
    if (!backtest.isSameInput()) {
      terminal.err().println("\nthe logs changed between the two runs; run the backtest again");
    }
  }
}
