package io.cordon.cli.detect;

import io.cordon.cli.ledger.LedgerOption;
import io.cordon.cli.local.FinalFindings;
import io.cordon.cli.local.InputReport;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LogCommand;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.options.AlertBudgetOption;
import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.show.FindingLines;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.core.Settings;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Finding;
import io.cordon.model.json.ActionJson;
import io.cordon.model.json.ExposureJson;
import io.cordon.model.json.FindingJson;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.flink.streaming.api.datastream.DataStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cordon detect}: runs the streaming topology over exported audit logs. */
@Command(
    name = "detect",
    description = "Finds leaks in exported audit logs, with the same job that watches live.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon detect AuditLog.csv                 a Purview export; on the screen",
      "  cordon detect --org org.yaml *.jsonl > found.jsonl   as OCSF JSON lines",
      "  cordon detect m365.csv box.jsonl google.jsonl        all clouds at once",
      "  cordon detect --warmup may.jsonl --warmup june.jsonl july.jsonl   of July only",
      "  cordon detect --html run.html --org org.yaml *.jsonl   also a page to look at",
      "  zcat ual.jsonl.gz | cordon detect --rejects bad.jsonl -   from standard input",
      "",
      "Reads logs of Microsoft 365, Box, Dropbox and Google Workspace, OCSF, and",
      "tables that a SIEM exports, as JSON lines, JSON arrays, CSV or .xlsx, in .gz",
      "and .zip too. The content or --source decides which it is.",
      "The order of lines and files does not matter. Each finding is written once, in",
      "its last revision, ordered by the time it was first seen. Without --org, nobody",
      "counts as internal and labels have only the names that the logs give them.",
      "Exit code 3: nothing or hardly anything of a log could be read."
    })
public final class DetectCommand extends LogCommand {
  @Mixin private PolicyOptions policies = new PolicyOptions();

  @Option(
      names = "--findings",
      paramLabel = "FILE",
      description = "Write findings to FILE, as JSON lines, instead of standard output.")
  private Path findings;

  @Option(
      names = "--actions",
      paramLabel = "FILE",
      description = "Write actions to FILE, as JSON lines.")
  private Path actions;

  @Option(
      names = "--exposure",
      paramLabel = "FILE",
      description = "Write each change of a file's exposure to FILE, as JSON lines.")
  private Path exposure;

  @Option(
      names = "--signals",
      paramLabel = "FILE",
      description = "Write what the alert budget holds back to FILE, as JSON lines.")
  private Path signals;

  @Option(
      names = "--warmup",
      paramLabel = "FILE",
      description =
          "An older audit log: learn labels, exposure and people from it, and look for nothing in"
              + " it. May be repeated.")
  private List<String> warmUp = List.of();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write one page to look at to FILE: findings, evidence, exposure.")
  private Path html;

  @Spec private CommandSpec spec;

  @Mixin private AlertBudgetOption budget = new AlertBudgetOption();

  private PolicyPack pack;
  private PageOutput page;

  DetectCommand(Terminal terminal) {
    super("cordon detect", terminal);
  }

  @Override
  protected List<Path> outputs() {
    return Arrays.asList(findings, actions, exposure, signals, html);
  }

  @Override
  public Integer call() throws Exception {
    if (html == null) {
      return super.call();
    }
    try (PageOutput output = PageOutput.to(html)) {
      page = output;
      return super.call();
    }
  }

  @Override
  protected boolean writesStandardOutput() {
    return findings == null;
  }

  @Override
  protected List<String> warmUp() {
    return warmUp;
  }

  @Override
  protected List<Path> ledgers() {
    return ledger.files();
  }

  @Override
  protected Path policyFolder() {
    return policies.directory();
  }

  @Override
  protected void build(DataStream<Activity> activities, Organisation organisation) {
    Settings settings =
        Settings.of(organisation, policies.policies(organisation)).withBudgets(budget.budgets());
    TopologyOutputs outputs = new CordonTopology(settings).replay(activities);
    boolean forPeople = findings == null && terminal().outIsScreen();
    DataStream<Finding> finalFindings = FinalFindings.of(outputs.findings(), "findings");
    LineSink.toFileOrOutput(findings)
        .write(
            finalFindings,
            "findings",
            new FindingLines(forPeople, terminal().outColours(), terminal().outColumns()));
    if (page != null) {
      page.observe(activities, finalFindings, outputs);
    }
    writeOthers(outputs);
    pack = settings.policies();
  }

  private void writeOthers(TopologyOutputs outputs) {
    if (actions != null) {
      LineSink.to(actions).write(outputs.actions(), "actions", ActionJson::write);
    }
    if (exposure != null) {
      LineSink.to(exposure).write(outputs.exposure(), "exposure", ExposureJson::write);
    }
    if (signals != null) {
      LineSink.to(signals)
          .write(FinalFindings.of(outputs.signals(), "signals"), "signals", FindingJson::write);
    }
  }

  @Override
  protected boolean needsOrganisation() {
    return true;
  }

  @Override
  protected void conclude(RecordTotals totals) {
    printTotals(totals, pack);
    if (totals.warmUpRecords() > 0) {
      terminal()
          .err()
          .printf(
              Locale.ROOT,
              "%nwarm-up: %s learned from, and nothing was looked for in %s%n",
              Quantity.of(totals.warmUpRecords(), "record was", "records were"),
              totals.warmUpRecords() == 1 ? "it" : "them");
    }
    PolicyOptions.printMissing(terminal(), pack);
  }

  @Override
  protected void publish(RecordTotals totals, InputReport report) throws IOException {
    if (page != null) {
      page.write(RunFactsReader.read(spec, totals, report, unknown(totals)), totals);
    }
  }

  /** What the results lack, besides what could not be read. */
  private List<String> unknown(RecordTotals totals) {
    List<String> unknown = new ArrayList<>(List.of(missing(), totals.unnamedLabels()));
    unknown.addAll(PolicyOptions.missing(pack));
    unknown.removeIf(String::isEmpty);
    return unknown;
  }
}
