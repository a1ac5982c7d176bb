package io.cordon.cli.exposed;

import io.cordon.cli.ledger.LedgerOption;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LogCommand;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.core.Settings;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import io.cordon.model.json.ExposureJson;
import io.cordon.organisation.LabelTaxonomy;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import io.cordon.yaml.ProblemText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.flink.streaming.api.datastream.DataStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code cordon exposed}: lists the files that the ledger shows as exposed at the end of the logs.
 */
@Command(
    name = "exposed",
    description =
        "Lists the files that are exposed at the end of exported audit logs: to whom, in which"
            + " app, since when, and by whom.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon exposed AuditLog.csv               files open to people outside",
      "  cordon exposed --org org.yaml --label Confidential *.jsonl",
      "  cordon exposed --reach anyone ual.jsonl > public.jsonl",
      "  cordon exposed --reach unknown box.jsonl  shared with an unknown audience",
      "",
      "The widest exposure and highest label come first. In a pipe, each line is one",
      "cordon.exposure.v1 JSON object. A file that was shared before the logs begin",
      "appears only after somebody has used its link. A labelled file in a folder,",
      "drive or site that is exposed is listed with the container that exposes it.",
      "Exit code 3: nothing or hardly anything of a log could be read."
    })
public final class ExposedCommand extends LogCommand {
  private static final List<Exposure> EXPOSURES =
      List.of(
          Exposure.INTERNAL, Exposure.EXTERNAL, Exposure.ANYONE, Exposure.PUBLIC, Exposure.UNKNOWN);

  @Option(
      names = "--label",
      paramLabel = "NAME",
      description = "Only files with this label or a higher one. Default: all files.")
  private String labelName;

  @Option(
      names = "--reach",
      paramLabel = "REACH",
      defaultValue = "external",
      description =
          "Only files with this exposure or a wider one: internal, external, anyone or public; or"
              + " unknown: shared with an unknown audience. Default: ${DEFAULT-VALUE}.")
  private String exposureWord;

  @Mixin private LedgerOption ledger = new LedgerOption();

  private Exposure minimum;
  private Label label;
  private Path changes;

  ExposedCommand(Terminal terminal) {
    super("cordon exposed", terminal);
  }

  @Override
  public Integer call() throws Exception {
    minimum = minimumExposure();
    try (TemporaryDirectory directory = TemporaryDirectory.create("cordon-exposed")) {
      changes = directory.path().resolve("exposure.jsonl");
      return super.call();
    }
  }

  @Override
  protected List<Path> ledgers() {
    return ledger.files();
  }

  private Exposure minimumExposure() {
    return EXPOSURES.stream()
        .filter(known -> known.word().equals(exposureWord.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UserErrorException(
                    "--reach: unknown value "
                        + ProblemText.quote(exposureWord)
                        + ProblemText.suggestionOrAll(
                            exposureWord, EXPOSURES.stream().map(Exposure::word).toList())));
  }

  private Label label(LabelTaxonomy labels) {
    Label found = labelName == null ? null : labels.find(labelName);
    if (labelName != null && found == null) {
      throw new UserErrorException(
          "--label: there is no label "
              + ProblemText.quote(labelName)
              + ProblemText.suggestionOrAll(labelName, labels.names()));
    }
    return found;
  }

  @Override
  protected void build(DataStream<Activity> activities, Organisation organisation) {
    label = label(organisation.labels());
    Settings settings = Settings.of(organisation, PolicyPack.none());
    LineSink.to(changes)
        .write(
            new CordonTopology(settings).replay(activities).exposure(),
            "exposure",
            ExposureJson::write);
  }

  @Override
  protected void conclude(RecordTotals totals) throws IOException {
    ExposedFiles files = ExposedFiles.read(changes);
    List<ExposedFile> selected = files.worstFirst(file -> isExposed(file) && isSensitive(file));
    if (terminal().outIsScreen()) {
      terminal().out().print(table(selected));
    } else {
      selected.forEach(file -> terminal().out().print(file.line() + '\n'));
    }
    printTotals(totals);
    summarise(files, selected.size());
    printHint();
  }

  private boolean isExposed(ExposedFile file) {
    return minimum == Exposure.UNKNOWN
        ? file.hasUnknownExposure()
        : !file.hasUnknownExposure() && file.exposure().compareTo(minimum) >= 0;
  }

  private boolean isSensitive(ExposedFile file) {
    return label == null || file.labelRank() >= label.rank();
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
    return table.render(terminal().outColours());
  }

  private void summarise(ExposedFiles files, int shown) {
    String exposure =
        minimum == Exposure.UNKNOWN ? "unknown exposure" : minimum.word() + " or wider";
    String sensitivity = label == null ? "" : ", " + label.name() + " or higher";
    print("%,d exposed %s: %s%s", shown, shown == 1 ? "file" : "files", exposure, sensitivity);
    long unlabelled = files.count(file -> isExposed(file) && !file.hasKnownLabel());
    if (label != null && unlabelled > 0) {
      print("with this exposure and an unknown label: %,d", unlabelled);
    }
    long unknown = files.count(ExposedFile::hasUnknownExposure);
    if (minimum != Exposure.UNKNOWN && unknown > 0) {
      print("shared with an unknown audience: %,d; --reach unknown lists them", unknown);
    }
  }

  private void print(String format, Object... arguments) {
    terminal().err().println(String.format(Locale.ROOT, format, arguments));
  }
}
