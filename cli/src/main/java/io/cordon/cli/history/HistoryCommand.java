package io.cordon.cli.history;

import io.cordon.cli.ledger.LedgerOption;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LogCommand;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.core.Settings;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.people.DirectoryUser;
import io.cordon.policy.PolicyPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon history}: all that was done with a file, or by a person, newest first. */
@Command(
    name = "history",
    description =
        "Shows all that was done with a file, or all that a person did with labelled files, newest"
            + " first.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon history --org org.yaml Plan.docx *.jsonl   who opened and shared it",
      "  cordon history \"Finance/Plan.docx\" AuditLog.csv   by path: names repeat",
      "  cordon history --org org.yaml ana@example.com *.jsonl",
      "  cordon history --all --since 2026-03-01 ana@example.com a.csv",
      "  cordon history --csv --limit 100 Plan.docx a.csv > plan.csv",
      "",
      "A file is found by id, name, path or URL, and then under its other names too. A",
      "person is found by address, by its part before the @, or by id. In a pipe, each",
      "line is one JSON object. A label that a file got later is shown as such.",
      "Exit code 3: hardly anything of a log could be read; 4: nothing found."
    })
public final class HistoryCommand extends LogCommand {
  /** The exit code when all logs are read and nothing is shown. */
  private static final int NOTHING = 4;

  @Parameters(
      index = "0",
      paramLabel = "FILE-OR-PERSON",
      description = "What to look for: a file's id, name, path or URL, or a person's address.")
  private String searched;

  @ArgGroup private HistoryFormat format = new HistoryFormat();

  @Mixin private HistorySpan span = new HistorySpan();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Only the newest N acts. Default: all.")
  private Long limit;

  @Option(
      names = "--all",
      description = "Of a person also acts on files without a known label, and sign-ins.")
  private boolean all;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "file or person, where the text means both. Default: what it matches.")
  private HistorySubject as;

  private Path found;
  private HistoryQuery query;
  private DataStream<String> files;
  private int exitCode;

  HistoryCommand(Terminal terminal) {
    super("cordon history", terminal);
  }

  @Override
  public Integer call() throws Exception {
    if (searched.isBlank()) {
      throw new UserErrorException("FILE-OR-PERSON is empty");
    }
    if (limit != null && limit < 1) {
      throw new UserErrorException("--limit: " + limit + " is less than 1");
    }
    span.end();
    try (TemporaryDirectory directory = TemporaryDirectory.create("cordon-history")) {
      found = directory.path().resolve("history.tsv");
      return super.call();
    }
  }

  @Override
  protected List<Path> ledgers() {
    return ledger.files();
  }

  @Override
  protected List<String> logs(List<String> parameters) {
    List<String> logs = parameters.subList(1, parameters.size());
    if (logs.isEmpty()) {
      throw new UserErrorException(
          "no log is given: write what to look for, then the logs to look in");
    }
    return logs;
  }

  /**
   * The sorter is a task of its own: the keys of files end with the task that reads, and until then
   * nobody takes what the sorter emits.
   */
  @Override
  protected DataStream<Activity> lookAhead(
      DataStream<Activity> activities, Organisation organisation) {
    DirectoryUser person = organisation.person(searched.strip());
    query =
        new HistoryQuery(
            searched, person == null ? searched : person.name(), span.start(), span.end());
    files =
        activities
            .flatMap(new FindFiles(query))
            .returns(Types.STRING)
            .uid("find-files")
            .name("find files");
    return activities
        .map(activity -> activity)
        .returns(WireTypes.ACTIVITY)
        .startNewChain()
        .uid("to-sort")
        .name("to sort");
  }

  @Override
  protected void build(DataStream<Activity> activities, Organisation organisation) {
    DataStream<Activity> known =
        new CordonTopology(Settings.of(organisation, PolicyPack.none())).known(activities);
    LineSink.to(found)
        .write(
            files
                .connect(known)
                .transform("match history", Types.STRING, new MatchHistory(query))
                .uid("match-history"),
            "history",
            line -> line);
  }

  @Override
  protected boolean needsOrganisation() {
    return true;
  }

  @Override
  protected void conclude(RecordTotals totals) throws IOException {
    HistoryOutcome outcome =
        totals.counts().result().get(HistoryOutcome.class).orElse(HistoryOutcome.NONE);
    HistorySubject subject = subject();
    Predicate<HistoryLine> meant =
        line -> subject == HistorySubject.FILE ? line.isFile() : line.isPerson();
    Predicate<HistoryLine> labelled =
        line ->
            all
                || subject == HistorySubject.FILE
                || line.labelled()
                || outcome.labels().containsKey(line.file());
    HistoryFile history = HistoryFile.read(found, meant.and(labelled));
    HistorySummary summary = new HistorySummary(searched, subject);
    long shown = limit == null ? history.size() : Math.min(limit, history.size());
    print(history, shown, outcome, summary);
    printTotals(totals);
    say("");
    if (shown == 0) {
      exitCode = NOTHING;
      long unlabelled = HistoryFile.read(found, meant).size();
      HistorySummary.nothing(searched, unlabelled, outcome).forEach(this::say);
    } else {
      summary.lines(history.size(), shown, outcome).forEach(this::say);
      sayOther(subject);
    }
  }

  /**
   * Somebody who writes an address means a person; any other text that matches a file, the file.
   */
  private HistorySubject subject() throws IOException {
    if (as != null) {
      return as;
    }
    boolean person = HistoryFile.read(found, HistoryLine::isPerson).size() > 0;
    boolean file = HistoryFile.read(found, HistoryLine::isFile).size() > 0;
    return person && (!file || searched.indexOf('@') >= 0)
        ? HistorySubject.PERSON
        : HistorySubject.FILE;
  }

  private void print(
      HistoryFile history, long shown, HistoryOutcome outcome, HistorySummary summary)
      throws IOException {
    HistoryText text = new HistoryText(terminal().outColours(), terminal().outColumns());
    boolean forPeople = format.isText(terminal().outIsScreen());
    if (format.isCsv()) {
      terminal().out().print(HistoryCsv.headings());
    }
    history.newest(
        shown,
        outcome.labels(),
        entry -> {
          summary.add(entry);
          terminal()
              .out()
              .print(
                  format.isCsv()
                      ? HistoryCsv.line(entry)
                      : forPeople ? text.of(entry) : entry.line() + '\n');
        });
  }

  /** Says that the text means something else too, which is not shown. */
  private void sayOther(HistorySubject subject) throws IOException {
    boolean file = subject == HistorySubject.FILE;
    long others =
        HistoryFile.read(
                found,
                line ->
                    file ? line.isPerson() && !line.isFile() : line.isFile() && !line.isPerson())
            .size();
    if (as == null && others > 0) {
      say(
          file
              ? "there is also a person of this name; --as person shows what they did"
              : "there is also a file of this name; --as file shows its history");
    }
  }

  private void say(String line) {
    terminal().err().println(Printable.text(line));
  }

  @Override
  protected int exitCode() {
    return exitCode;
  }
}
