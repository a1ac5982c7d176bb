package io.cordon.cli.local;

import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.options.SourceOption;
import io.cordon.cli.options.UserMistake;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.replay.ReadFiles;
import io.cordon.job.replay.Replay;
import io.cordon.model.activity.Activity;
import io.cordon.model.json.RejectJson;
import io.cordon.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A command that reads exported logs to their end with the streaming job's own operators, and
 * accounts for every record.
 */
public abstract class LogCommand implements Callable<Integer> {
  private final String name;
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

  /**
   * @param name as Flink shows the job, for example {@code cordon detect}
   */
  protected LogCommand(String name, Terminal terminal) {
    this.name = name;
    this.terminal = terminal;
  }

  /** What becomes of the activities, which come in order of event time. */
  protected abstract void build(DataStream<Activity> activities, Organisation organisation);

  /** Results that come when everything was read, and what there is to say of it. */
  protected abstract void conclude(RecordTotals account) throws IOException;

  /** The files to write beside the rejects; null stands for one that was not asked for. */
  protected List<Path> outputs() {
    return List.of();
  }

  @Override
  public Integer call() throws Exception {
    InputFiles inputs = InputFiles.of(files);
    inputs.requireAny();
    inputs.tell(terminal);
    requireApart(inputs);
    Organisation organisation = organisationOptions.organisation();
    StreamExecutionEnvironment env = LocalFlink.ordered();
    CordonTopology.Read read =
        CordonTopology.read(
            LocalFlink.files(
                env, inputs.names(), new ReadFiles(Clock.systemUTC(), source.source())));
    build(Replay.inOrder(read.activities()), organisation);
    if (rejects != null) {
      lines(read.rejects(), "rejects", RejectJson::write, LineSink.to(rejects));
    }
    RecordTotals account = new RecordTotals(new BoundedRun(terminal, inputs).execute(env, name));
    conclude(account);
    return inputs.exitCode();
  }

  /** What is written must be none of the inputs, and each in a file of its own. */
  private void requireApart(InputFiles inputs) throws IOException {
    List<Path> outputs = new ArrayList<>(outputs());
    outputs.add(rejects);
    Set<Path> written = new HashSet<>();
    for (Path output : outputs) {
      inputs.requireUntouched(output);
      if (output != null && !written.add(output.toAbsolutePath().normalize())) {
        throw new UserMistake(output + ": is named for two kinds of output");
      }
    }
  }

  protected static <T> void lines(
      DataStream<T> things, String name, MapFunction<T, String> text, LineSink sink) {
    sink.take(things, name, text);
  }

  /** The tables of the account on standard error, after all results are out. */
  protected void account(RecordTotals account, boolean withFindings) {
    terminal.out().flush();
    terminal.err().print(account.render(terminal.errColours(), withFindings));
  }

  /** What those miss who did not say who they are. */
  protected void hint() {
    if (!organisationOptions.hint().isEmpty()) {
      terminal.err().println("\n" + organisationOptions.hint());
    }
  }

  protected Terminal terminal() {
    return terminal;
  }
}
