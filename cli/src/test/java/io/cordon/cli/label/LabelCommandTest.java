package io.cordon.cli.label;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.OTHER_TENANT;
import static io.cordon.labels.LabelSamples.TENANT;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.docxWith;
import static io.cordon.labels.LabelSamples.plainDocx;
import static io.cordon.labels.LabelSamples.properties;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.labels.LabelSamples;
import io.cordon.labels.mail.MailSamples;
import io.cordon.labels.opendocument.OpenDocumentSamples;
import io.cordon.labels.pdf.PdfSamples;
import io.cordon.labels.rtf.RtfSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelCommandTest {
  @TempDir private Path folder;

  private Path file(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static CommandRun label(Object... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of("label"), Arrays.stream(arguments).map(Object::toString))
            .toArray(String[]::new));
  }

  @Test
  void inAPipeEachLabelIsOneJsonObject() throws IOException {
    Path plan = file("plan.docx", docxWith(confidential()));

    CommandRun run = label(plan);

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines())
        .containsExactly(
            """
            {"file":"%s","kind":"office","encrypted":false,"state":"applied","name":"Confidential",\
            "id":"%s","tenant":"%s","method":"manual","date":"2026-03-02T10:00:00Z",\
            "content_bits":2,"place":"custom-properties"}"""
                .formatted(plan, CONFIDENTIAL, TENANT));
    assertThat(run.err()).isEqualTo("1 file: 1 labelled, 0 unlabelled, 0 unreadable\n");
  }

  @Test
  void eachLabelIsALineAndSoIsAFileWithoutLabels() throws IOException {
    Map<String, String> two = new LinkedHashMap<>(confidential());
    two.putAll(properties(GENERAL, "Enabled", "false", "SiteId", OTHER_TENANT, "Name", "Theirs"));

    CommandRun run =
        label(
            file("two.docx", docxWith(two)),
            file("none.docx", plainDocx()),
            file("notes.txt", new byte[10]),
            file("offer.pdf", PdfSamples.pdfWith(confidential())));

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(5);
    assertThat(run.lines().get(0)).contains("\"state\":\"applied\"", "\"name\":\"Confidential\"");
    assertThat(run.lines().get(1)).contains("\"state\":\"removed\"", "\"name\":\"Theirs\"");
    assertThat(run.lines().get(2))
        .endsWith("\"kind\":\"office\",\"encrypted\":false,\"state\":\"none\"}");
    assertThat(run.lines().get(3))
        .endsWith("\"state\":\"none\",\"reason\":\"not a type of file that has labels\"}");
    assertThat(run.lines().get(4)).contains("\"kind\":\"pdf\"", "\"place\":\"xmp\"");
    assertThat(run.err())
        .isEqualTo("4 files: 2 labelled, 2 unlabelled (1 of types without labels), 0 unreadable\n");
  }

  @Test
  void documentsOfOtherProgramsAreLinesToo() throws IOException {
    file("a.odt", OpenDocumentSamples.odtWith(confidential()));
    file("b.eml", MailSamples.messageWith(confidential()));
    file("c.rtf", RtfSamples.rtfWith(confidential()));

    CommandRun run = label(folder);

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0)).contains("\"kind\":\"opendocument\"", CONFIDENTIAL);
    assertThat(run.lines().get(1))
        .contains("\"kind\":\"mail\"", "\"place\":\"message-header\"")
        .endsWith("\"attachments_not_read\":1}");
    assertThat(run.lines().get(2)).contains("\"kind\":\"rtf\"", CONFIDENTIAL);
    assertThat(run.err())
        .isEqualTo(
            "3 files: 3 labelled, 0 unlabelled, 0 unreadable; not read: 1 attached to messages\n");
  }

  @Test
  void filesOfKindsThatAreNotReadAreAMistakeAndCounted() throws IOException {
    Path encrypted = file("a.ptxt", ".pfile....".getBytes(StandardCharsets.UTF_8));
    Path mailbox = file("b.pst", "!BDN....".getBytes(StandardCharsets.UTF_8));
    file("c.zip", LabelSamples.zip(Map.of("a.txt", new byte[1])));

    CommandRun run = label(folder);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly(
            "cordon: " + encrypted + ": is encrypted: its label cannot be read without the key",
            "cordon: "
                + mailbox
                + ": is not read: this kind of file (Outlook data file) can carry a label that"
                + " Cordon does not read",
            "3 files: 0 labelled, 1 unlabelled (1 archive not opened), 2 unreadable"
                + " (1 Outlook data file, 1 encrypted)");
  }

  @Test
  void anArchiveSaysThatItsFilesAreNotRead() throws IOException {
    CommandRun run = label(file("c.zip", LabelSamples.zip(Map.of("a.txt", new byte[1]))));

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines().get(0))
        .endsWith(
            "\"kind\":\"archive\",\"encrypted\":false,\"state\":\"none\",\"reason\":"
                + "\"an archive has no label itself, and the files in it are not read\"}");
  }

  @Test
  void otherFilesBelowADirectoryAreOnlyCounted() throws IOException {
    file("a.docx", docxWith(properties(GENERAL, "Enabled", "false")));
    file("below/b.docx", docxWith(confidential()));
    file("below/notes.txt", new byte[10]);

    CommandRun run = label(folder);

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(1)).contains("below/b.docx");
    assertThat(run.err())
        .isEqualTo(
            "3 files: 1 labelled, 2 unlabelled (1 removed, 1 of types without labels),"
                + " 0 unreadable\n");
  }

  @Test
  void labelsOfTheOrganisationHaveItsNameAndRank() throws IOException {
    Path organisation =
        file(
            "org.yaml",
            "labels: [{name: Open}, {name: Eyes Only, ids: {m365: %s}}, {name: General}]"
                .formatted(CONFIDENTIAL)
                .getBytes(StandardCharsets.UTF_8));
    Path ours = file("ours.docx", docxWith(confidential()));
    Path theirs =
        file("theirs.docx", docxWith(properties(GENERAL, "Enabled", "true", "Name", "General")));

    CommandRun run = label("--org", organisation, ours, theirs);

    assertThat(run.lines().get(0))
        .contains("\"name\":\"Eyes Only\",\"name_in_file\":\"Confidential\",\"rank\":2");
    // Another organisation's label of the same name is not ours.
    assertThat(run.lines().get(1)).contains("\"name\":\"General\"").doesNotContain("rank");
  }

  @Test
  void aFileThatCannotBeReadIsOneLineAndTheOthersAreRead() throws IOException {
    Path good = file("good.docx", docxWith(confidential()));
    Path cut = file("cut.docx", Arrays.copyOf(docxWith(confidential()), 300));
    Path absent = folder.resolve("absent.docx");

    CommandRun run = label(cut, absent, good);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.errLines())
        .containsExactly(
            "cordon: " + cut + ": is cut off: the end of its zip is missing",
            "cordon: " + absent + ": no such file",
            "3 files: 1 labelled, 0 unlabelled, 2 unreadable");
  }

  @Test
  void aMissingFileAloneIsOneLine() {
    Path absent = folder.resolve("absent.docx");

    CommandRun run = label(absent);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).containsExactly("cordon: " + absent + ": no such file");
  }

  @Test
  void noFileAndABrokenOrganisationAreMistakes() throws IOException {
    assertThat(label().exitCode()).isEqualTo(2);
    assertThat(label().errLines()).hasSize(1);

    CommandRun run =
        label("--org", folder.resolve("absent.yaml"), file("a.docx", docxWith(confidential())));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).startsWith("cordon label: ").contains("absent.yaml");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anEmptyDirectoryIsNotAMistake() {
    CommandRun run = label(folder);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("0 files: 0 labelled, 0 unlabelled, 0 unreadable\n");
  }

  @Test
  void onAScreenItIsATableThatNamesCannotControl() throws IOException {
    file("plan\u001b[2J.docx", docxWith(confidential()));
    file("two.docx", docxWith(properties(GENERAL, "Enabled", "false", "Name", "Old\u202Ename")));
    file("none.docx", plainDocx());

    CommandRun run = CommandRun.onScreen("label", folder.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines().get(0)).matches("file +label +method +set +id +tenant");
    assertThat(run.out())
        .doesNotContain("\u001b", "\u202E")
        .containsPattern(
            "plan\uFFFD\\[2J.docx  Confidential +manual +2026-03-02T10:00:00Z  " + CONFIDENTIAL)
        .containsPattern("two.docx +removed: Old\uFFFDname +unknown")
        .containsPattern("none.docx +no label");
  }

  @Test
  void aBrokenPdfIsReportedOnce() throws IOException {
    byte[] pdf = PdfSamples.pdfWith(confidential());

    CommandRun run = label(file("cut.pdf", Arrays.copyOf(pdf, pdf.length / 2)));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
  }
}
