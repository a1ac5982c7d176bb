package io.cordon.cli.normalize;

import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LogCommand;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.act.OpenActs;
import io.cordon.job.core.Settings;
import io.cordon.model.activity.Activity;
import io.cordon.model.json.ActivityJson;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import org.apache.flink.streaming.api.datastream.DataStream;
import picocli.CommandLine.Command;

/** {@code cordon normalize}: converts native records to OCSF File Hosting Activity. */
@Command(
    name = "normalize",
    description =
        "Converts native audit records to OCSF 1.8 File Hosting Activity, one JSON object per line.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon normalize ual.jsonl > activities.jsonl",
      "  cordon normalize AuditLog.csv | jq .activity_name | sort | uniq -c",
      "",
      "Ordered by event time. Each act is one line, even when the cloud wrote several",
      "rows for it.",
      "Exit code 3: nothing or hardly anything of a log could be read."
    })
public final class NormalizeCommand extends LogCommand {

  NormalizeCommand(Terminal terminal) {
    super("cordon normalize", terminal);
  }

  @Override
  protected void build(DataStream<Activity> activities, Organisation organisation) {
    CordonTopology topology = new CordonTopology(Settings.of(organisation, PolicyPack.none()));
    LineSink.toStandardOutput()
        .write(
            topology.acts(activities, OpenActs.Pass.WHEN_COMPLETE),
            "activities",
            ActivityJson::write);
  }

  @Override
  protected void conclude(RecordTotals totals) {
    printTotals(totals);
  }
}
