package io.cordon.cli.exposed;

import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LogCommand;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.options.UserMistake;
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
import picocli.CommandLine.Option;

/** {@code cordon exposed}: asks the file ledger which files are exposed at the end of the logs. */
@Command(
    name = "exposed",
    description =
        "Tells which files are exposed now, by exported audit logs: how far, in which app,"
            + " since when, and by whom.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon exposed AuditLog.csv               what is open to people outside",
      "  cordon exposed --org org.yaml --label Confidential *.jsonl",
      "  cordon exposed --reach anyone ual.jsonl > public.jsonl",
      "  cordon exposed --reach unknown box.jsonl  links that do not say how far",
      "",
      "The widest and most sensitive come first. In a pipe: one cordon.exposure.v1",
      "JSON a line. A file shared before the logs begin is not known to be exposed",
      "until somebody comes through its link."
    })
public final class ExposedCommand extends LogCommand {
  private static final List<Exposure> REACHES =
      List.of(
          Exposure.INTERNAL, Exposure.EXTERNAL, Exposure.ANYONE, Exposure.PUBLIC, Exposure.UNKNOWN);

  @Option(
      names = "--label",
      paramLabel = "NAME",
      description = "Only files of that label or a higher one. Default: any, also unknown.")
  private String labelName;

  @Option(
      names = "--reach",
      paramLabel = "REACH",
      defaultValue = "external",
      description =
          "Only files exposed so far or farther: internal, external, anyone or public; or unknown"
              + " for those shared nobody knows how far. Default: ${DEFAULT-VALUE}.")
  private String reachWord;

  private Exposure reach;
  private Label label;
  private Path changes;

  ExposedCommand(Terminal terminal) {
    super("cordon exposed", terminal);
  }

  @Override
  public Integer call() throws Exception {
    reach = reach();
    try (TemporaryDirectory directory = TemporaryDirectory.create("cordon-exposed")) {
      changes = directory.path().resolve("exposure.jsonl");
      return super.call();
    }
  }

  private Exposure reach() {
    return REACHES.stream()
        .filter(known -> known.word().equals(reachWord.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UserMistake(
                    "--reach: unknown value "
                        + ProblemText.quote(reachWord)
                        + ProblemText.suggestionOrAll(
                            reachWord, REACHES.stream().map(Exposure::word).toList())));
  }

  private Label label(LabelTaxonomy labels) {
    Label found = labelName == null ? null : labels.find(labelName);
    if (labelName != null && found == null) {
      throw new UserMistake(
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
    lines(
        new CordonTopology(settings).watch(activities).exposure(),
        "exposure",
        ExposureJson::write,
        LineSink.to(changes));
  }

  @Override
  protected void conclude(RecordTotals account) throws IOException {
    ExposedFiles files = ExposedFiles.of(changes);
    List<ExposedFile> wanted = files.worstFirst(file -> reaches(file) && isSensitive(file));
    if (terminal().outIsScreen()) {
      terminal().out().print(table(wanted));
    } else {
      wanted.forEach(file -> terminal().out().print(file.line() + '\n'));
    }
    account(account, false);
    summarise(files, wanted.size());
    hint();
  }

  private boolean reaches(ExposedFile file) {
    boolean unknown = ExposedFiles.isOfUnknownReach(file);
    return reach == Exposure.UNKNOWN ? unknown : !unknown && file.exposure().compareTo(reach) >= 0;
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
          file.since(),
          file.by() == null ? "(not seen)" : file.by(),
          file.file());
    }
    return table.render(terminal().outColours());
  }

  private void summarise(ExposedFiles files, int shown) {
    String wide = reach == Exposure.UNKNOWN ? "of unknown reach" : reach.word() + " or wider";
    String sensitive = label == null ? "" : ", " + label.name() + " or higher";
    say("%,d exposed %s: %s%s", shown, shown == 1 ? "file" : "files", wide, sensitive);
    long unlabelled = files.count(file -> reaches(file) && !file.hasKnownLabel());
    if (label != null && unlabelled > 0) {
      say("so exposed, with a label that is not known: %,d", unlabelled);
    }
    long untold = files.count(ExposedFiles::isOfUnknownReach);
    if (reach != Exposure.UNKNOWN && untold > 0) {
      say("shared nobody knows how far: %,d; --reach unknown lists them", untold);
    }
  }

  private void say(String format, Object... arguments) {
    terminal().err().println(String.format(Locale.ROOT, format, arguments));
  }
}
