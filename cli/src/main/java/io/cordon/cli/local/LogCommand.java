package io.cordon.cli.local;

import io.cordon.audit.record.Reading;
import io.cordon.cli.collect.CountLabels;
import io.cordon.cli.ledger.LedgerOutcome;
import io.cordon.cli.ledger.MatchLedger;
import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.options.SourceOption;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.replay.ReadFiles;
import io.cordon.job.replay.Replay;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.json.RejectJson;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A command that reads exported logs to their end with the operators of the streaming job, and
 * counts every record.
 */
public abstract class LogCommand implements Callable<Integer> {
  private final String name;
  private final Terminal terminal;

  @Mixin private OrganisationOptions organisationOptions = new OrganisationOptions();
  @Mixin private SourceOption source = new SourceOption();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write records that cannot be read to FILE, with place and reason.")
  private Path rejects;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Audit logs; - is standard input.")
  private List<String> files = List.of();

  /**
   * @param name as Flink shows the job, for example {@code cordon detect}
   */
  protected LogCommand(String name, Terminal terminal) {
    this.name = name;
    this.terminal = terminal;
  }

  /** Connects the activities, which come in order of event time, to the outputs of the command. */
  protected abstract void build(DataStream<Activity> activities, Organisation organisation);

  /** Prints the results that are known only at the end, and the summary. */
  protected abstract void conclude(RecordTotals totals) throws IOException;

  /** Writes what takes all that is known of the run, after the summary. */
  protected void publish(RecordTotals totals, InputReport report) throws IOException {
    // Most commands have written everything by then.
  }

  /** The output files besides the rejects; null for an output that is not requested. */
  protected List<Path> outputs() {
    return List.of();
  }

  /**
   * The logs among the parameters of the command line: all of them, unless the command has others.
   *
   * @param parameters at least one
   */
  protected List<String> logs(List<String> parameters) {
    return parameters;
  }

  /**
   * Sees the activities as they are read, in any order, before the first of them comes in order:
   * what is found here can be known from the beginning.
   *
   * @return the activities that are put in order
   */
  protected DataStream<Activity> lookAhead(
      DataStream<Activity> activities, Organisation organisation) {
    return activities;
  }

  /** Files of labels at rest, which are known from the beginning. */
  protected List<Path> ledgers() {
    return List.of();
  }

  /** The exit code when all logs could be read, after the results are printed. */
  protected int exitCode() {
    return 0;
  }

  /** Whether the results go to standard output. */
  protected boolean writesStandardOutput() {
    return true;
  }

  /** The folder of policies that it reads; null when it reads none. */
  protected Path policyFolder() {
    return null;
  }

  /** Further logs, which the job only learns from. */
  protected List<String> warmUp() {
    return List.of();
  }

  @Override
  public Integer call() throws Exception {
    if (!hasLogs()) {
      throw new UserErrorException("no log is given: write FILE..., as " + name + " --help shows");
    }
    InputFiles logs = InputFiles.of(logs(files));
    logs.requireAny();
    InputFiles inputs = logs.and(InputFiles.of(warmUp()));
    List<String> history = inputs.names().subList(logs.names().size(), inputs.names().size());
    inputs.printProblems(terminal);
    Organisation organisation = organisationOptions.organisation();
    requireDistinct(inputs, organisation);
    StreamExecutionEnvironment env = LocalFlink.ordered();
    CordonTopology.Read read = CordonTopology.read(readings(env, logs.names(), history));
    if (!ledgers().isEmpty()) {
      read = labelled(read, organisation);
    }
    DataStream<Activity> unsorted = lookAhead(read.activities(), organisation);
    build(labelsCounted(Replay.inOrder(unsorted), organisation), organisation);
    if (rejects != null) {
      LineSink.to(rejects).write(read.rejects(), "rejects", RejectJson::write);
    }
    RecordTotals totals = new RecordTotals(new BoundedRun(terminal, inputs).execute(env, name));
    conclude(totals);
    InputReport report = InputReport.of(inputs, totals.counts().files(), rejects);
    report.print(terminal);
    printHint(logs.names());
    publish(totals, report);
    return report.exitCode() == 0 ? exitCode() : report.exitCode();
  }

  /** The same with the labels at rest of its files. */
  private CordonTopology.Read labelled(CordonTopology.Read read, Organisation organisation) {
    SingleOutputStreamOperator<Activity> activities =
        read.activities()
            .transform("match ledger", WireTypes.ACTIVITY, new MatchLedger(ledgers(), organisation))
            .uid("match-ledger");
    return new CordonTopology.Read(
        activities, read.rejects().union(activities.getSideOutput(MatchLedger.REJECTS)));
  }

  private static DataStream<Activity> labelsCounted(
      DataStream<Activity> activities, Organisation organisation) {
    return activities
        .map(new CountLabels(organisation.labels()))
        .returns(WireTypes.ACTIVITY)
        .uid("count-labels")
        .name("count labels");
  }

  private DataStream<Reading> readings(
      StreamExecutionEnvironment env, List<String> logs, List<String> history) {
    ReadFiles reader = new ReadFiles(Clock.systemUTC(), source.source());
    DataStream<Reading> readings = LocalFlink.files(env, logs, reader);
    return history.isEmpty() ? readings : readings.union(LocalFlink.history(env, history, reader));
  }

  /** Requires that no output is a file that it reads, and that each output has its own file. */
  private void requireDistinct(InputFiles inputs, Organisation organisation) throws IOException {
    List<Path> requested = new ArrayList<>(outputs());
    requested.add(rejects);
    OutputFiles files = OutputFiles.of(requested);
    OutputFiles outputs = writesStandardOutput() ? files.withStandardOutput() : files;
    outputs.requireNot(inputs).requireNot(organisationOptions, organisation);
    outputs.requireNot(InputFiles.of(ledgers().stream().map(Path::toString).toList()));
    if (policyFolder() != null) {
      outputs.requireNotPolicies(policyFolder());
    }
  }

  /** Prints the summary of records on standard error, after all results. */
  protected void printTotals(RecordTotals totals) {
    terminal.out().flush();
    terminal.err().print(totals.render(terminal.errColours(), terminal.errTableColumns()));
    printLedger(totals);
  }

  private void printLedger(RecordTotals totals) {
    totals
        .counts()
        .result()
        .get(LedgerOutcome.class)
        .ifPresent(
            ledger -> {
              terminal.err().println();
              ledger.lines().forEach(line -> terminal.err().println(Printable.text(line)));
            });
  }

  /** The same without the labels that org.yaml lacks, for a command that lists them itself. */
  protected void printRecords(RecordTotals totals) {
    terminal.out().flush();
    terminal.err().print(totals.records(terminal.errColours(), terminal.errTableColumns()));
  }

  /** Whether a log is given. */
  protected boolean hasLogs() {
    return !files.isEmpty();
  }

  /** The organisation of {@code --org}. */
  protected Organisation organisation() {
    return organisationOptions.organisation();
  }

  /** Whether {@code --org} is given. */
  protected boolean hasOrganisation() {
    return organisationOptions.file() != null;
  }

  /** The same with the numbers of findings and actions. */
  protected void printTotals(RecordTotals totals, PolicyPack policies) {
    terminal.out().flush();
    terminal
        .err()
        .print(totals.render(terminal.errColours(), terminal.errTableColumns(), policies));
    printLedger(totals);
  }

  /** Whether the results lack something without {@code --org}. */
  protected boolean needsOrganisation() {
    return false;
  }

  /** The last lines of the report: what people do next. */
  private void printHint(List<String> logs) {
    List<String> hint = organisationOptions.hint(logs);
    if (needsOrganisation() && !hint.isEmpty()) {
      terminal.err().println("\n" + String.join("\n", hint));
    }
  }

  /** What the results lack without {@code --org}; empty with it. */
  protected String missing() {
    return organisationOptions.missing();
  }

  protected Terminal terminal() {
    return terminal;
  }
}
