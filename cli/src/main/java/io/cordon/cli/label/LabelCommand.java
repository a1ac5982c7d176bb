package io.cordon.cli.label;

import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import io.cordon.labels.FileLabels;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFile;
import io.cordon.organisation.LabelTaxonomy;
import io.cordon.organisation.Organisation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon label}: the sensitivity labels that files carry inside. */
@Command(
    name = "label",
    description = "Reads the sensitivity labels that Office files and PDFs carry inside.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon label plan.docx offer.pdf           a table: label, who chose it, when",
      "  cordon label --org org.yaml shared-drive   all files below it, with ranks",
      "  cordon label shared-drive | jq 'select(.state == \"applied\") | .file'",
      "",
      "In a pipe: one JSON object for each label, and one for a document without any.",
      "Files are told by content, not by name. Below a directory, links are not",
      "followed, and files that are neither Office nor PDF are only counted. Nothing is",
      "written to disk. Encrypted files are read where their label is left readable.",
      "A file whose label cannot be told, because it is missing, damaged, hostile or",
      "encrypted, is a line on standard error; the others are read all the same.",
      "Exit code 0 when all files were read, 2 when one was not."
    })
public final class LabelCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--org",
      paramLabel = "FILE",
      description = "org.yaml: names and ranks of the labels whose ids it lists.")
  private Path organisation;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files; of a directory, all files below it.")
  private List<Path> files;

  LabelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Organisation known =
        organisation == null ? Organisation.empty() : OrganisationOptions.load(organisation);
    try (Progress progress = terminal.progress("reading", "files")) {
      Survey survey = new Survey(known.labels(), progress);
      files.forEach(file -> new FileTree(file).walk(survey));
      return survey.end();
    }
  }

  /** Reads file after file, and tells of each: at once in a pipe, in one table on a screen. */
  private final class Survey implements FileTree.Visitor {
    private final LabelCounts counts = new LabelCounts();
    private final Table table = Table.of(LabelLine.heads(organisation != null));
    private final LabelTaxonomy taxonomy;
    private final Progress progress;

    Survey(LabelTaxonomy taxonomy, Progress progress) {
      this.taxonomy = taxonomy;
      this.progress = progress;
    }

    @Override
    public void file(Path file, boolean named) {
      try {
        LabelledFile read = FileLabels.read(file);
        counts.add(read);
        if (named || read.kind() != DocumentKind.OTHER) {
          LabelLine.of(file, read, taxonomy).forEach(this::tell);
        }
      } catch (UnreadableFile broken) {
        unreadable(file, broken.getMessage());
      }
      progress.at(counts.read() + counts.unreadable(), Double.NaN);
    }

    @Override
    public void unreadable(Path place, String reason) {
      counts.addUnreadable();
      terminal.err().println("cordon: " + Printable.text(place + ": " + reason));
    }

    private void tell(LabelLine line) {
      if (terminal.outIsScreen()) {
        table.row(line.cells(organisation != null));
      } else {
        terminal.out().print(line.json() + '\n');
      }
    }

    int end() {
      if (!table.isEmpty()) {
        terminal.out().print(table.render(terminal.outColours()));
      }
      terminal.out().flush();
      // Who named one file that is not there has been told so.
      if (counts.read() > 0 || counts.unreadable() == 0) {
        terminal.err().println(counts.summary());
      }
      return counts.unreadable() == 0 ? 0 : 2;
    }
  }
}
