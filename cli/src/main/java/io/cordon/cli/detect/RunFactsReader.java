package io.cordon.cli.detect;

import io.cordon.cli.detect.summary.RunFacts;
import io.cordon.cli.local.InputReport;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.show.Fact;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What a page says of the command that made it: version, inputs and options as they were given. */
final class RunFactsReader {
  private RunFactsReader() {}

  /**
   * @param spec of the command, which has run
   * @param unknown what the results lack, besides what could not be read
   */
  static RunFacts read(
      CommandSpec spec, RecordTotals totals, InputReport report, List<String> unknown) {
    LogPeriod times = LogPeriod.of(totals.counts());
    List<String> all = new ArrayList<>(report.inputs().mistakes());
    all.addAll(report.inputs().notes());
    all.addAll(report.sentences());
    all.addAll(unknown);
    ParseResult given = spec.commandLine().getParseResult();
    List<String> logs = new ArrayList<>(report.inputs().names());
    logs.removeAll(given.matchedOptionValue("--warmup", List.<String>of()));
    return new RunFacts(
        spec.root().version()[0], times.from(), times.to(), logs, options(given), all);
  }

  /** Those that were given. */
  private static List<Fact> options(ParseResult given) {
    List<Fact> options = new ArrayList<>();
    for (OptionSpec option : given.matchedOptions()) {
      String values = String.join(", ", option.originalStringValues());
      options.add(new Fact(option.longestName(), values));
    }
    return options;
  }
}
