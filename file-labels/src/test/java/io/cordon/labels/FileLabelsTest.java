package io.cordon.labels;

import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.cut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.labels.compound.Office97Samples;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.pdf.PdfSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileLabelsTest {
  @TempDir private Path folder;

  @Test
  void theKindOfAFileComesFromItsContentNotItsName() throws IOException, UnreadableFileException {
    Path file = folder.resolve("plan.txt");

    Files.write(file, LabelSamples.docxWith(confidential()));
    assertThat(FileLabels.read(file).kind()).isEqualTo(DocumentKind.OFFICE);

    Files.write(file, PdfSamples.pdfWith(confidential()));
    assertThat(FileLabels.read(file).kind()).isEqualTo(DocumentKind.PDF);

    Files.write(file, Office97Samples.docWith(confidential(), Office97Samples.CODE_PAGE_UTF16));
    assertThat(FileLabels.read(file).kind()).isEqualTo(DocumentKind.OFFICE_97);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PK", "hello", "MSIP_Label_", "{\\r", "<x/>", "\u0000"})
  void otherFilesHaveNoPlaceForALabel(String content) throws UnreadableFileException {
    assertThat(LabelReading.of(bytes(content))).isEqualTo(LabelledFile.OTHER);
  }

  @Test
  void missingFilesAndDirectoriesAreReported() {
    assertThatThrownBy(() -> FileLabels.read(folder.resolve("absent.docx")))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage("no such file");
    assertThatThrownBy(() -> FileLabels.read(folder))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage("is a directory");
  }

  @Test
  void filesThatCannotBeReadSayWhichKindTheyAre() throws IOException {
    Path section = Files.write(folder.resolve("a"), bytes("!BDN"));
    Path encrypted = Files.write(folder.resolve("b.ptxt"), bytes(".pfile"));
    Path damaged = Files.write(folder.resolve("c.docx"), new byte[100]);

    assertThatThrownBy(() -> FileLabels.read(section))
        .hasMessage(
            "is not read: this kind of file (Outlook data file) can carry a label that Cordon does"
                + " not read");
    assertThatThrownBy(() -> FileLabels.read(encrypted))
        .hasMessage("is encrypted: its label cannot be read without the key");
    assertThatThrownBy(() -> FileLabels.read(damaged))
        .hasMessage("is named .docx, but is no such file: it is damaged or encrypted");
  }

  @ParameterizedTest
  @CsvSource({"a.pptx, ''", "b.xlsx, quarter", "c.odp, MSCF", "d.ods, zip"})
  void aDocumentByNameOnlyIsNotReportedAsUnlabelled(String name, String content)
      throws IOException {
    byte[] archive = LabelSamples.zip(Map.of("notes.txt", bytes("milk")));
    Path file = Files.write(folder.resolve(name), content.equals("zip") ? archive : bytes(content));
    String reason =
        switch (content) {
          case "" -> "empty";
          case "quarter" -> "plain text";
          default -> "an archive without the parts of a document";
        };

    assertThatThrownBy(() -> FileLabels.read(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage("is named .%s, but is %s", name.substring(2), reason);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 0.6, 0.9, 0.97})
  void aTruncatedFileIsNeverReportedAsUnlabelled(double fraction) {
    byte[] office97 = Office97Samples.docWith(confidential(), Office97Samples.CODE_PAGE_WINDOWS);

    assertThat(LabelReading.outcome(cut(LabelSamples.docxWith(confidential()), fraction)))
        .isEqualTo("refused");
    assertThat(LabelReading.outcome(cut(office97, fraction))).isIn("refused", "label");
    assertThat(LabelReading.outcome(cut(PdfSamples.pdfWith(confidential()), fraction)))
        .isIn("refused", "label");
  }
}
