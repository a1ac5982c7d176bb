package io.cordon.cli.label;

import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Table;
import io.cordon.cli.terminal.Terminal;
import io.cordon.labels.FileLabels;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.organisation.Organisation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon label}: prints the sensitivity labels inside files. */
@Command(
    name = "label",
    description = "Reads the sensitivity labels inside documents, messages and pictures.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon label plan.docx offer.pdf         a table: label, how it was set, when",
      "  cordon label --org org.yaml documents    all files below a directory",
      "  cordon label shared-drive | jq 'select(.state == \"applied\") | .file'",
      "  cordon label --app dropbox --root /Team ~/Dropbox/Team > ledger.jsonl",
      "  cordon label --app m365 \\",
      "      --root 'https://x.sharepoint.com/sites/hr/Documents' ~/hr > hr.jsonl",
      "",
      "In a pipe: one JSON object for each label, and one for a document without",
      "labels.",
      "Read are Office files of all ages, PDF, OpenDocument, RTF, XML and HTML of",
      "Office, Outlook and other messages (.msg, .eml), and XMP in pictures. The type",
      "of a file is recognised by content, not by name. Below a directory, links are",
      "not followed, and files of types without labels are only counted. Files in",
      "archives and files attached to messages are not read. Nothing is written to",
      "disk.",
      "A file whose label cannot be read, because it is missing, damaged, hostile,",
      "encrypted or of a type that is not read, is reported on standard error, and the",
      "other files are read.",
      "With --app the lines are a ledger: they say where in the cloud each file is. A",
      "label of a tenant that tenant_ids of org.yaml does not name is marked foreign.",
      "Exit code 0 when all files were read, otherwise 2."
    })
public final class LabelCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--org",
      paramLabel = "FILE",
      description = "org.yaml: names and ranks of your labels, by id.")
  private Path organisation;

  @Option(
      names = "--app",
      paramLabel = "APP",
      description =
          "The cloud that the files are in: m365, box or dropbox. The lines are then a ledger for"
              + " detect, exposed, history and ledger.")
  private String app;

  @Option(
      names = "--root",
      paramLabel = "PLACE",
      description =
          "Where in the cloud FILE is: the path of the directory, or its URL in SharePoint and"
              + " OneDrive. Default: the root.")
  private String place;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files, or directories with all files below them.")
  private List<Path> files;

  LabelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Organisation known =
        organisation == null ? Organisation.empty() : OrganisationOptions.load(organisation);
    CloudRoot cloud = CloudRoot.of(app, place);
    try (Progress progress = terminal.progress("reading", "files")) {
      Listing listing = new Listing(known, cloud, progress);
      files.forEach(listing::walk);
      return listing.end();
    }
  }

  /**
   * Reads and prints file after file: a pipe gets each line at once, a screen one table at the end.
   */
  private final class Listing implements FileTree.Visitor {
    private final LabelCounts counts = new LabelCounts();
    private final Table table = Table.of(LabelLine.headings(organisation != null));
    private final Organisation known;
    private final CloudRoot cloud;
    private final Progress progress;
    private Path root;

    Listing(Organisation known, CloudRoot cloud, Progress progress) {
      this.known = known;
      this.cloud = cloud;
      this.progress = progress;
    }

    void walk(Path file) {
      root = file;
      new FileTree(file).walk(this);
    }

    @Override
    public void file(Path file, boolean isArgument) {
      try {
        LabelledFile read = FileLabels.read(file);
        counts.add(read);
        // What cannot have a label may be as sensitive as anything: no line of a ledger says so.
        if (read.mayHaveLabel() || (isArgument && cloud == null)) {
          LabelLine.of(file, read, known, inCloud(file)).forEach(this::print);
        }
      } catch (UnreadableFileException unreadable) {
        counts.addUnreadable(unreadable.kind());
        report(file, unreadable.getMessage());
      }
      progress.update(counts.read() + counts.unreadable(), Double.NaN);
    }

    private LabelLine.InCloud inCloud(Path file) {
      return cloud == null ? null : new LabelLine.InCloud(cloud, cloud.of(root, file));
    }

    @Override
    public void unreadable(Path path, String reason) {
      counts.addUnreadable(null);
      report(path, reason);
    }

    private void report(Path path, String reason) {
      terminal.err().println("cordon: " + Printable.text(path + ": " + reason));
    }

    private void print(LabelLine line) {
      counts.addForeign(line.isForeign());
      if (terminal.outIsScreen()) {
        table.row(line.cells(organisation != null));
      } else {
        terminal.out().print(line.json() + '\n');
      }
    }

    int end() {
      if (!table.isEmpty()) {
        // Not wrapped: ids are there to be copied.
        terminal.out().print(table.render(terminal.outColours()));
      }
      terminal.out().flush();
      // A single missing file needs no summary: its error is printed already.
      if (counts.read() > 0 || counts.unreadable() == 0) {
        terminal.err().println(counts.summary());
      }
      return counts.unreadable() == 0 ? 0 : 2;
    }
  }
}
