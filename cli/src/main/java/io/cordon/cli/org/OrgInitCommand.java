package io.cordon.cli.org;

import io.cordon.cli.collect.SeenLabels;
import io.cordon.cli.label.FileTree;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.LogCommand;
import io.cordon.cli.local.OutputFile;
import io.cordon.cli.local.RecordTotals;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.org.facts.CollectFacts;
import io.cordon.cli.org.facts.OrganisationFacts;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.CordonTopology;
import io.cordon.job.act.OpenActs;
import io.cordon.job.core.Settings;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon org init}: drafts org.yaml from logs. */
@Command(
    name = "init",
    description =
        "Drafts org.yaml from logs: your domains, labels with their ids, networks, groups, service"
            + " accounts and other logins, with what to decide.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon org init AuditLog.csv                      look at the draft",
      "  cordon org init --out org.yaml *.jsonl            write it, then correct it",
      "  cordon org init --documents share --out org.yaml m365.csv   label names too",
      "  cordon org init --org org.yaml new.jsonl          only what org.yaml lacks",
      "",
      "Domains and labels with a telling name have an effect as they stand; all other",
      "guesses are comments. The draft always loads: cordon detect --org org.yaml.",
      "The more people and days the logs have, the better it is.",
      "Exit code 3: nothing or hardly anything of a log could be read."
    })
public final class OrgInitCommand extends LogCommand {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the draft to FILE instead of standard output.")
  private Path out;

  @Option(names = "--force", description = "Replace the file of --out if it exists.")
  private boolean force;

  @Option(
      names = "--documents",
      paramLabel = "PATH",
      description =
          "A document, or a directory of documents: the labels inside, often with their names. May"
              + " be repeated.")
  private List<Path> documents = List.of();

  private DocumentLabels inDocuments;
  private boolean allNew;

  OrgInitCommand(Terminal terminal) {
    super("cordon org init", terminal);
  }

  @Override
  public Integer call() throws Exception {
    if (out != null) {
      LineSink.requireWritable(out);
      if (Files.exists(out) && !force) {
        throw new UserErrorException(out + ": exists already; --force replaces it");
      }
    }
    for (Path path : documents) {
      if (!Files.exists(path)) {
        throw new UserErrorException(path + ": no such file or directory");
      }
    }
    return super.call();
  }

  @Override
  protected List<Path> outputs() {
    List<Path> outputs = new ArrayList<>();
    outputs.add(out);
    return outputs;
  }

  @Override
  protected boolean writesStandardOutput() {
    return out == null;
  }

  @Override
  protected void build(DataStream<Activity> activities, Organisation organisation) {
    inDocuments = readDocuments();
    allNew = !hasOrganisation();
    new CordonTopology(Settings.of(organisation, PolicyPack.none()))
        .acts(activities, OpenActs.Pass.WHEN_COMPLETE)
        .process(new CollectFacts(organisation.domains(), !allNew))
        .returns(WireTypes.ACTIVITY)
        .uid("collect-facts")
        .name("collect facts")
        .sinkTo(new DiscardingSink<>())
        .uid("no-output")
        .name("no output");
  }

  private DocumentLabels readDocuments() {
    DocumentLabels labels = new DocumentLabels();
    try (Progress progress = terminal().progress("reading", "documents")) {
      for (Path path : documents) {
        new FileTree(path).walk(labels);
        progress.update(labels.read() + labels.unreadable(), Double.NaN);
      }
    }
    return labels;
  }

  @Override
  protected void conclude(RecordTotals totals) throws IOException {
    OrganisationFacts facts =
        totals.counts().result().get(OrganisationFacts.class).orElse(OrganisationFacts.NONE);
    SeenLabels labels = facts.labels().and(inDocuments.seen());
    String draft = new OrganisationDraft(facts.withLabels(labels), allNew).text();
    if (out == null) {
      terminal().out().print(draft);
    } else {
      OutputFile.replace(out, draft);
    }
    printRecords(totals);
    if (!documents.isEmpty()) {
      print(
          "documents: %s, %s"
              .formatted(
                  Quantity.of(inDocuments.read(), "file read", "files read"),
                  Quantity.of(inDocuments.unreadable(), "file", "files")
                      + " whose label cannot be read; cordon label says why"));
    }
    print("");
    print(
        out == null
            ? "save the draft as org.yaml, correct it, then: cordon detect --org org.yaml FILE..."
            : "correct " + out + ", then: cordon detect --org " + out + " FILE...");
  }

  private void print(String line) {
    terminal().err().println(Printable.text(line));
  }
}
