package io.cordon.cli.normalize;

import io.cordon.cli.OrganisationOptions;
import io.cordon.cli.local.Account;
import io.cordon.cli.local.BoundedRun;
import io.cordon.cli.local.Counts;
import io.cordon.cli.local.InputFiles;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.local.SourceOption;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.Settings;
import io.cordon.job.act.MergeRows;
import io.cordon.job.read.ReadFiles;
import io.cordon.job.read.Replay;
import io.cordon.model.Activity;
import io.cordon.model.json.ActivityJson;
import io.cordon.model.json.RejectJson;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon normalize}: native records to OCSF File Hosting Activity, one JSON a line. */
@Command(
    name = "normalize",
    description =
        "Turns native audit records into OCSF 1.8 File Hosting Activity, one JSON a line.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon normalize ual.jsonl > activities.jsonl",
      "  cordon normalize --rejects bad.jsonl AuditLog.csv | jq .activity_name | sort | uniq -c",
      "",
      "In order of event time; each act once, however many rows the cloud wrote for it."
    })
public final class NormalizeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private OrganisationOptions organisationOptions = new OrganisationOptions();
  @Mixin private SourceOption source = new SourceOption();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write what could not be read there, with place and reason.")
  private Path rejects;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Audit logs; - is standard input.")
  private List<String> files;

  NormalizeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    InputFiles inputs = InputFiles.of(files);
    inputs.requireAny();
    inputs.tell(terminal);
    inputs.requireUntouched(rejects);
    StreamExecutionEnvironment env = LocalFlink.ordered();
    build(env, inputs.names());
    Counts counts = new BoundedRun(terminal, inputs).execute(env, "cordon normalize");
    terminal.out().flush();
    terminal.err().print(new Account(counts).render(terminal.errColours(), false));
    return inputs.exitCode();
  }

  private void build(StreamExecutionEnvironment env, List<String> names) {
    Organisation organisation = organisationOptions.organisation();
    CordonTopology topology = new CordonTopology(Settings.of(organisation, PolicyPack.none()));
    CordonTopology.Read read =
        CordonTopology.read(
            LocalFlink.files(env, names, new ReadFiles(Clock.systemUTC(), source.source())));
    DataStream<Activity> acts =
        topology.acts(Replay.inOrder(read.activities()), MergeRows.Pass.WHEN_COMPLETE);
    acts.map(ActivityJson::write)
        .uid("activities-text")
        .sinkTo(LineSink.toStandardOutput())
        .uid("activities")
        .name("activities");
    if (rejects != null) {
      read.rejects()
          .map(RejectJson::write)
          .uid("rejects-text")
          .sinkTo(LineSink.to(rejects))
          .uid("rejects")
          .name("rejects");
    }
  }
}
