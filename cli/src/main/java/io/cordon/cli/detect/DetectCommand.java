package io.cordon.cli.detect;

import io.cordon.cli.OrganisationOptions;
import io.cordon.cli.UserMistake;
import io.cordon.cli.local.Account;
import io.cordon.cli.local.BoundedRun;
import io.cordon.cli.local.Counts;
import io.cordon.cli.local.InputFiles;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.local.SourceOption;
import io.cordon.cli.show.FindingLines;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.Settings;
import io.cordon.job.read.ReadFiles;
import io.cordon.job.read.Replay;
import io.cordon.model.json.ActionJson;
import io.cordon.model.json.RejectJson;
import io.cordon.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon detect}: the streaming topology over exported audit logs. */
@Command(
    name = "detect",
    description = "Finds in exported audit logs what leaked, with the same job that watches live.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon detect AuditLog.csv                        a Purview export; findings on the screen",
      "  cordon detect --org org.yaml *.jsonl > found.jsonl  findings as OCSF JSON lines",
      "  zcat ual.jsonl.gz | cordon detect --rejects bad.jsonl -   from standard input",
      "",
      "Reads JSON lines, JSON arrays and Purview CSV, told apart by content. The order of lines and",
      "files does not matter. Without --org, labels are known by name only and nobody is internal."
    })
public final class DetectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private OrganisationOptions organisationOptions = new OrganisationOptions();
  @Mixin private SourceOption source = new SourceOption();

  @Option(
      names = "--findings",
      paramLabel = "FILE",
      description = "Write findings there, as JSON lines, instead of standard output.")
  private Path findings;

  @Option(names = "--actions", paramLabel = "FILE", description = "Write actions there.")
  private Path actions;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write what could not be read there, with place and reason.")
  private Path rejects;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Audit logs; - is standard input.")
  private List<String> files;

  DetectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    InputFiles inputs = InputFiles.of(files);
    inputs.requireAny();
    inputs.tell(terminal);
    requireApart(inputs);
    Organisation organisation = organisationOptions.organisation();
    Settings settings = Settings.of(organisation, organisationOptions.policies(organisation));
    StreamExecutionEnvironment env = LocalFlink.ordered();
    build(env, inputs.names(), settings);
    Counts counts = new BoundedRun(terminal, inputs).execute(env, "cordon detect");
    terminal.out().flush();
    terminal.err().print(new Account(counts).render(terminal.errColours(), true));
    if (!organisationOptions.hint().isEmpty()) {
      terminal.err().println("\n" + organisationOptions.hint());
    }
    return inputs.exitCode();
  }

  /** What is written must be none of the inputs, and each in a file of its own. */
  private void requireApart(InputFiles inputs) throws IOException {
    Set<Path> written = new HashSet<>();
    for (Path output : Arrays.asList(findings, actions, rejects)) {
      inputs.requireUntouched(output);
      if (output != null && !written.add(output.toAbsolutePath().normalize())) {
        throw new UserMistake(output + ": is named for two kinds of output");
      }
    }
  }

  private void build(StreamExecutionEnvironment env, List<String> names, Settings settings) {
    CordonTopology.Read read =
        CordonTopology.read(
            LocalFlink.files(env, names, new ReadFiles(Clock.systemUTC(), source.source())));
    CordonTopology.Watched watched =
        new CordonTopology(settings).watch(Replay.inOrder(read.activities()));
    boolean forPeople = findings == null && terminal.outIsScreen();
    lines(
        watched.findings(),
        "findings",
        new FindingLines(forPeople, terminal.outColours()),
        LineSink.toFileOrOutput(findings));
    if (actions != null) {
      lines(watched.actions(), "actions", ActionJson::write, LineSink.to(actions));
    }
    if (rejects != null) {
      lines(read.rejects(), "rejects", RejectJson::write, LineSink.to(rejects));
    }
  }

  private static <T> void lines(
      DataStream<T> things, String name, MapFunction<T, String> text, LineSink sink) {
    things.map(text).returns(String.class).uid(name + "-text").sinkTo(sink).uid(name).name(name);
  }
}
