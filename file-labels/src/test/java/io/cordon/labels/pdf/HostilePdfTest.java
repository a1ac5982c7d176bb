package io.cordon.labels.pdf;

import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.cut;
import static io.cordon.labels.pdf.PdfSamples.deflated;
import static io.cordon.labels.pdf.PdfSamples.oldPdf;
import static io.cordon.labels.pdf.PdfSamples.packedMetadata;
import static io.cordon.labels.pdf.PdfSamples.pdfWith;
import static io.cordon.labels.pdf.PdfSamples.stream;
import static io.cordon.labels.pdf.PdfSamples.written;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.metadata.UnreadableFileException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and damaged PDFs. */
@Timeout(30)
class HostilePdfTest {
  private static final String CATALOG = "<</Type/Catalog/Metadata 2 0 R>>";
  private static final byte[] BOMB = deflated(new byte[300 << 20]);

  @Test
  void metadataThatUnpacksWithoutEndIsRefused() {
    assertThat(BOMB.length).isLessThan(1 << 20);

    LabelReading.refusal(written("", CATALOG, stream("/Filter/FlateDecode", BOMB)))
        .hasMessage("is hostile: its streams unpack to more than 64 MiB");
    LabelReading.refusal(
            written("", CATALOG, stream("/Filter[/Fl/AHx]", deflated(new byte[300 << 20]))))
        .hasMessage("is hostile: its streams unpack to more than 64 MiB");
  }

  @Test
  void metadataOfFiveMebibytesIsRefused() {
    LabelReading.refusal(oldPdf(pdf -> packedMetadata(pdf, " ".repeat(5 << 20))))
        .hasMessage("is hostile: its metadata is larger than 4 MiB");
  }

  @Test
  void aStreamOfObjectsThatUnpacksWithoutEndIsRefused() {
    // The catalogue is declared to be in object stream 2, which is a bomb.
    String table = "\u0000\u0000\u0000" + "\u0002\u0002\u0000" + "\u0001\u000f\u0000";
    String objects =
        "%PDF-1.7\n      2 0 obj\n"
            + stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", BOMB)
            + "\nendobj\n";
    String whole =
        objects
            + "3 0 obj\n"
            + stream("/Type/XRef/W[1 1 1]/Size 3/Root 1 0 R", table.getBytes(ISO_8859_1))
            + "\nendobj\nstartxref\n"
            + objects.length()
            + "\n%%EOF\n";

    LabelReading.refusal(whole.getBytes(ISO_8859_1))
        .hasMessage("is hostile: its streams unpack to more than 64 MiB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/W[0 0 0]/Index[0 9223372036854775807]",
        "/W[0 0 0]/Size 2147483647",
        "/W[1 1 1]/Index[0 9223372036854775807]",
        "/W[1 1 1]/DecodeParms<</Columns 2147483647/Predictor 12>>/Filter/FlateDecode",
        "/W[1 1 1]/DecodeParms<</Colors 32/BitsPerComponent 2147483647/Predictor 12>>/Filter/Fl",
        "/W[8 8 8]/Prev 9",
        "/W[1 1 1]/Filter/JBIG2Decode",
        "/W[1 1 1]/Filter[/Fl/Fl/Fl/Fl/Fl/Fl]",
        "/W[1 1 1]/Filter[null 3 (x)]",
        "/W 3"
      })
  void anOversizedTableOfObjectsIsRefused(String dictionary) {
    String pdf =
        "%PDF-1.7\n1 0 obj\n"
            + stream("/Type/XRef/Root 9 0 R" + dictionary, deflated(new byte[60_000]))
            + "\nendobj\nstartxref\n9\n%%EOF\n";

    LabelReading.refusal(pdf.getBytes(ISO_8859_1));
  }

  @Test
  void circularTablesAreRefused() {
    String pdf =
        """
        %PDF-1.7
        xref
        0 1
        0000000000 65535 f\s
        trailer
        <</Root 1 0 R/Size 1/Prev 9>>
        startxref
        9
        %%EOF
        """;

    LabelReading.refusal(bytes(pdf));
  }

  @Test
  void circularObjectsAreRefused() {
    byte[] pdf =
        written(
            "/Info 4 0 R",
            CATALOG,
            "<</Length 3 0 R>>\nstream\nx\nendstream",
            "<</Length 2 0 R>>\nstream\nx\nendstream",
            "4 0 R");

    LabelReading.refusal(pdf);
  }

  @Test
  void aLongChainOfReferencesEnds() {
    String[] objects =
        IntStream.rangeClosed(1, 30_000)
            .mapToObj(i -> "<</Length " + (i + 1) + " 0 R>>\nstream\nx\nendstream")
            .toArray(String[]::new);
    objects[0] = CATALOG;

    LabelReading.refusal(written("", objects));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "<<", "<</a", "(", "<<<", "/", "1 0 R "})
  void endlessNestingDoesNotOverflowTheStack(String piece) {
    String nested = piece.repeat(200_000);

    assertThat(LabelReading.outcome(written("", "<</Type/Catalog/Metadata " + nested + ">>")))
        .isIn("refused", "no label");
    assertThat(LabelReading.outcome(written("/Info " + nested, "<</Type/Catalog>>")))
        .isIn("refused", "no label");
  }

  @Test
  void aTruncatedPdfIsNotReportedAsUnlabelled() {
    byte[] document = pdfWith(confidential());

    LabelReading.refusal(cut(document, 0.02)).hasMessageStartingWith("is damaged");
    LabelReading.refusal(cut(document, 0.1)).hasMessageStartingWith("is damaged");
  }

  @Test
  void aTruncatedPdfMayStillHaveItsLabel() throws UnreadableFileException {
    byte[] document =
        oldPdf(pdf -> PdfSamples.metadata(pdf, PdfSamples.xmpElements(confidential())));

    assertThat(LabelReading.labels(Arrays.copyOf(document, document.length - 200))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%PDF-", "%PDF-1.7\n%%EOF", "%PDF-1.7\nstartxref\n-5\n%%EOF", "%PDF-1.7\nxref"})
  void aPdfWithoutContentIsDamage(String text) {
    LabelReading.refusal(bytes(text)).hasMessageStartingWith("is damaged");
  }

  @Test
  void aLongFileThatOnlyBeginsAsAPdfIsRefusedInTime() {
    byte[] zeros = new byte[100 << 20];
    System.arraycopy(bytes("%PDF-1.7\n"), 0, zeros, 0, 9);

    LabelReading.refusal(zeros)
        .hasMessage("is too damaged: searching it for a label would take too long");
  }

  @Test
  void anUnexpectedTypeIsIgnored() throws UnreadableFileException {
    for (String wrong : new String[] {"null", "true", "5", "(text)", "[1]", "/Name"}) {
      byte[] pdf =
          written("/Info " + wrong, "<</Type/Catalog/Metadata " + wrong + "/AF " + wrong + ">>");

      assertThat(LabelReading.labels(pdf)).isEmpty();
    }
  }

  @Test
  void metadataThatIsNoStreamIsDamage() {
    LabelReading.refusal(written("", CATALOG, "<</Type/Metadata>>"))
        .hasMessage("is damaged: its Metadata is no stream");
  }

  @Test
  void aPdfWithoutEncryptionMethodIsDamage() {
    LabelReading.refusal(written("/Encrypt 2 0 R", "<</Type/Catalog>>", "(lost)"))
        .hasMessage("is damaged: it is encrypted in an unspecified way");
  }
}
