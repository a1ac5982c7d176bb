package io.cordon.cli.exposed;

import io.cordon.cli.ledger.LedgerOption;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LogCommand;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.options.JobConfigFile;
import io.cordon.cli.options.KafkaBroker;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.config.JobConfig;
import io.cordon.job.core.Settings;
import io.cordon.model.activity.Activity;
import io.cordon.model.json.ExposureJson;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code cordon exposed}: lists the files that the ledger shows as exposed at the end of the logs.
 */
@Command(
    name = "exposed",
    description =
        "Lists the files that are exposed at the end of exported audit logs, or now: to whom, in"
            + " which app, since when, and by whom.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon exposed AuditLog.csv               files open to people outside",
      "  cordon exposed --org org.yaml --label Confidential *.jsonl",
      "  cordon exposed --reach anyone ual.jsonl > public.jsonl",
      "  cordon exposed --reach unknown box.jsonl  shared with an unknown audience",
      "  cordon exposed --app dropbox,box --label Confidential --csv *.jsonl",
      "  cordon exposed --org org.yaml --ledger ledger.jsonl dropbox.jsonl",
      "  cordon exposed --kafka --config cordon.yaml    what the running job knows",
      "",
      "The widest exposure and highest label come first. In a pipe, each line is one",
      "cordon.exposure.v1 JSON object. A file that was shared before the logs begin",
      "appears only after somebody has used its link. A labelled file in a folder,",
      "drive or site that is exposed is listed with the container that exposes it.",
      "Exit code 3: nothing or hardly anything of a log could be read."
    })
public final class ExposedCommand extends LogCommand {
  @Mixin private ExposedSelection selection = new ExposedSelection();

  @ArgGroup private ExposedFormat format = new ExposedFormat();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--kafka",
      description = "Read the running job's topic of exposure up to its end, and no logs.")
  private boolean live;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "cordon.yaml",
      description = "The job's configuration, for --kafka. Default: cordon.yaml.")
  private Path config;

  private Path changes;

  ExposedCommand(Terminal terminal) {
    super("cordon exposed", terminal);
  }

  @Override
  public Integer call() throws Exception {
    selection.check();
    if (live) {
      return readTopic();
    }
    try (TemporaryDirectory directory = TemporaryDirectory.create("cordon-exposed")) {
      changes = directory.path().resolve("exposure.jsonl");
      return super.call();
    }
  }

  private int readTopic() throws Exception {
    if (hasLogs() || !ledgers().isEmpty()) {
      throw new UserErrorException(
          "--kafka reads the running job's topic: give no logs and no --ledger");
    }
    JobConfigFile given = JobConfigFile.read(config);
    JobConfig job = given.jobConfig();
    selection.resolve(
        (hasOrganisation() ? organisation() : job.settings().organisation()).labels());
    ExposureTopic.Result read = KafkaBroker.use(given, job, () -> new ExposureTopic(job).read());
    print(read.files());
    say(
        Quantity.of(read.messages(), "message", "messages")
            + " of "
            + job.topics().exposure()
            + " read"
            + (read.unread() == 0
                ? ""
                : ", of which " + Quantity.of(read.unread(), "is", "are") + " no exposure"));
    return 0;
  }

  @Override
  protected List<Path> ledgers() {
    return ledger.files();
  }

  @Override
  protected void build(DataStream<Activity> activities, Organisation organisation) {
    selection.resolve(organisation.labels());
    Settings settings = Settings.of(organisation, PolicyPack.none());
    LineSink.to(changes)
        .write(
            new CordonTopology(settings).replay(activities).exposure(),
            "exposure",
            ExposureJson::write);
  }

  @Override
  protected boolean needsOrganisation() {
    return true;
  }

  @Override
  protected void conclude(RecordTotals totals) throws IOException {
    ExposedFiles files = ExposedFiles.read(changes);
    List<ExposedFile> selected = printSelected(files);
    printTotals(totals);
    selection.summary(files, selected.size()).forEach(this::say);
  }

  private void print(ExposedFiles files) {
    List<ExposedFile> selected = printSelected(files);
    terminal().out().flush();
    selection.summary(files, selected.size()).forEach(this::say);
  }

  private List<ExposedFile> printSelected(ExposedFiles files) {
    List<ExposedFile> selected = selection.of(files);
    if (format.isCsv()) {
      terminal().out().print(ExposedCsv.headings());
      selected.forEach(file -> terminal().out().print(ExposedCsv.line(file)));
    } else if (format.isText(terminal().outIsScreen())) {
      terminal().out().print(table(selected));
    } else {
      selected.forEach(file -> terminal().out().print(file.line() + '\n'));
    }
    return selected;
  }

  private String table(List<ExposedFile> files) {
    if (files.isEmpty()) {
      return "";
    }
    Table table = Table.of("label", "exposure", "app", "since", "by", "file");
    for (ExposedFile file : files) {
      table.row(
          file.label(),
          file.exposure().word(),
          file.app(),
          file.since().toString(),
          file.by() == null ? "(not seen)" : file.by(),
          file.through() == null ? file.file() : file.file() + " (through " + file.through() + ')');
    }
    return table.render(terminal().outColours(), terminal().outTableColumns());
  }

  private void say(String sentence) {
    terminal().err().println(sentence);
  }
}
