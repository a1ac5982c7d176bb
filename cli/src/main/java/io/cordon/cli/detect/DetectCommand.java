package io.cordon.cli.detect;

import io.cordon.cli.local.FinalFindings;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LogCommand;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.show.FindingLines;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.core.Settings;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.model.activity.Activity;
import io.cordon.model.json.ActionJson;
import io.cordon.model.json.ExposureJson;
import io.cordon.organisation.Organisation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cordon detect}: the streaming topology over exported audit logs. */
@Command(
    name = "detect",
    description = "Finds in exported audit logs what leaked, with the same job that watches live.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon detect AuditLog.csv                        a Purview export; findings on the screen",
      "  cordon detect --org org.yaml *.jsonl > found.jsonl  findings as OCSF JSON lines",
      "  cordon detect m365.csv box.jsonl dropbox.jsonl google.jsonl   all clouds at once",
      "  zcat ual.jsonl.gz | cordon detect --rejects bad.jsonl -   from standard input",
      "",
      "Reads logs of Microsoft 365, Box, Dropbox and Google Workspace, OCSF, and the tables that",
      "a SIEM makes of them, as JSON lines, JSON arrays or CSV, told apart by content or by --source.",
      "The order of lines and files does not matter. Each finding is written once, as it stands at",
      "the end, in the order in which they began. Without --org, labels are known by name only and nobody is internal."
    })
public final class DetectCommand extends LogCommand {
  @Mixin private PolicyOptions policies = new PolicyOptions();

  @Option(
      names = "--findings",
      paramLabel = "FILE",
      description = "Write findings there, as JSON lines, instead of standard output.")
  private Path findings;

  @Option(names = "--actions", paramLabel = "FILE", description = "Write actions there.")
  private Path actions;

  @Option(
      names = "--exposure",
      paramLabel = "FILE",
      description = "Write there who can reach a file, whenever that changes.")
  private Path exposure;

  DetectCommand(Terminal terminal) {
    super("cordon detect", terminal);
  }

  @Override
  protected List<Path> outputs() {
    return Arrays.asList(findings, actions, exposure);
  }

  @Override
  protected void build(DataStream<Activity> activities, Organisation organisation) {
    Settings settings = Settings.of(organisation, policies.policies(organisation));
    TopologyOutputs watched = new CordonTopology(settings).replay(activities);
    boolean forPeople = findings == null && terminal().outIsScreen();
    lines(
        FinalFindings.of(watched.findings()),
        "findings",
        new FindingLines(forPeople, terminal().outColours()),
        LineSink.toFileOrOutput(findings));
    if (actions != null) {
      lines(watched.actions(), "actions", ActionJson::write, LineSink.to(actions));
    }
    if (exposure != null) {
      lines(watched.exposure(), "exposure", ExposureJson::write, LineSink.to(exposure));
    }
  }

  @Override
  protected void conclude(RecordTotals account) {
    account(account, true);
    hint();
  }
}
