package io.cordon.labels.pdf;

import static io.cordon.labels.Samples.CONFIDENTIAL;
import static io.cordon.labels.Samples.GENERAL;
import static io.cordon.labels.Samples.TENANT;
import static io.cordon.labels.Samples.bytes;
import static io.cordon.labels.Samples.confidential;
import static io.cordon.labels.Samples.properties;
import static io.cordon.labels.pdf.PdfSamples.information;
import static io.cordon.labels.pdf.PdfSamples.metadata;
import static io.cordon.labels.pdf.PdfSamples.oldPdf;
import static io.cordon.labels.pdf.PdfSamples.packedMetadata;
import static io.cordon.labels.pdf.PdfSamples.pdf;
import static io.cordon.labels.pdf.PdfSamples.pdfWith;
import static io.cordon.labels.pdf.PdfSamples.stream;
import static io.cordon.labels.pdf.PdfSamples.written;
import static io.cordon.labels.pdf.PdfSamples.xmpAttributes;
import static io.cordon.labels.pdf.PdfSamples.xmpElements;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.Reading;
import io.cordon.labels.Samples;
import io.cordon.labels.metadata.AssignmentMethod;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

class PdfLabelsTest {
  private static FileLabel confidentialIn(LabelPlace place) {
    return new FileLabel(
        CONFIDENTIAL,
        "Confidential",
        TENANT,
        AssignmentMethod.MANUAL,
        "2026-03-02T10:00:00Z",
        false,
        2L,
        place);
  }

  @Test
  void metadataTellsEverythingOfALabel() throws UnreadableFile {
    LabelledFile read = Reading.of(pdf(pdf -> metadata(pdf, xmpElements(confidential()))));

    assertThat(read.kind()).isEqualTo(DocumentKind.PDF);
    assertThat(read.encrypted()).isFalse();
    assertThat(read.labels()).containsExactly(confidentialIn(LabelPlace.XMP));
  }

  @Test
  void metadataMayBeWrittenAsAttributesOrPacked() throws UnreadableFile {
    assertThat(Reading.labels(pdf(pdf -> metadata(pdf, xmpAttributes(confidential())))))
        .containsExactly(confidentialIn(LabelPlace.XMP));
    assertThat(Reading.labels(oldPdf(pdf -> packedMetadata(pdf, xmpElements(confidential())))))
        .containsExactly(confidentialIn(LabelPlace.XMP));
  }

  @Test
  void theInformationDictionaryTellsItToo() throws UnreadableFile {
    assertThat(Reading.labels(pdf(pdf -> information(pdf, confidential()))))
        .containsExactly(confidentialIn(LabelPlace.DOCUMENT_INFORMATION));
    assertThat(Reading.labels(oldPdf(pdf -> information(pdf, confidential()))))
        .containsExactly(confidentialIn(LabelPlace.DOCUMENT_INFORMATION));
  }

  @Test
  void aTruthValueInTheInformationDictionaryIsOne() throws UnreadableFile {
    String key = "/MSIP_Label_" + GENERAL + "_Enabled";
    byte[] removed = written("/Info<<" + key + " false>>", "<</Type/Catalog>>");

    assertThat(Reading.labels(removed)).singleElement().matches(FileLabel::removed);
  }

  @Test
  void aLabelInBothPlacesIsOne() throws UnreadableFile {
    assertThat(Reading.labels(pdfWith(confidential())))
        .containsExactly(confidentialIn(LabelPlace.XMP));
  }

  @Test
  void whatOnePlaceDoesNotTellTheOtherDoes() throws UnreadableFile {
    byte[] document =
        pdf(
            pdf -> {
              metadata(pdf, xmpElements(properties(CONFIDENTIAL, "Enabled", "true")));
              information(pdf, confidential());
              information(pdf, properties(GENERAL, "Enabled", "false"));
            });

    assertThat(Reading.labels(document))
        .extracting(FileLabel::id)
        .containsExactly(CONFIDENTIAL, GENERAL);
    assertThat(Reading.labels(document).get(0).name()).isEqualTo("Confidential");
  }

  @Test
  void aPdfWithoutMetadataBearsNoLabel() throws UnreadableFile {
    assertThat(Reading.of(pdf(pdf -> {})).labels()).isEmpty();
    assertThat(Reading.of(pdf(pdf -> metadata(pdf, xmpElements(Map.of())))).labels()).isEmpty();
  }

  @Test
  void metadataThatIsNoXmlAndNamesNoLabelIsNoMatter() throws UnreadableFile {
    assertThat(Reading.of(pdf(pdf -> metadata(pdf, "<x:xmpmeta>"))).labels()).isEmpty();
  }

  @Test
  void metadataThatIsNoXmlAndNamesALabelIsDamage() {
    Reading.refusal(pdf(pdf -> metadata(pdf, "<a>MSIP_Label_")))
        .hasMessageStartingWith("is damaged: its XMP metadata is no XML");
  }

  @Test
  void signsThatNoXmlNameCanHoldAreEscaped() throws UnreadableFile {
    Map<String, String> escaped = new LinkedHashMap<>();
    confidential().forEach((key, value) -> escaped.put(key.replace("-", "\u2182002D"), value));

    assertThat(Reading.labels(pdf(pdf -> metadata(pdf, xmpElements(escaped)))))
        .containsExactly(confidentialIn(LabelPlace.XMP));
  }

  @Test
  void paddingBehindThePacketIsNoMatter() throws UnreadableFile {
    String padded = xmpElements(confidential()) + "\u0000".repeat(20);

    assertThat(Reading.labels(pdf(pdf -> metadata(pdf, padded)))).hasSize(1);
  }

  @Test
  void garbageBeforeTheHeaderIsNoMatter() throws UnreadableFile {
    byte[] document = pdfWith(confidential());
    byte[] garbage = new byte[document.length + 100];
    System.arraycopy(document, 0, garbage, 100, document.length);

    assertThat(Reading.labels(garbage)).hasSize(1);
  }

  @Test
  void aLaterRevisionOverrulesAnEarlierOne() throws UnreadableFile {
    byte[] earlier =
        written(
            "/Info 2 0 R",
            "<</Type/Catalog>>",
            "<</MSIP_Label_" + CONFIDENTIAL + "_Enabled (true)>>");
    String text = new String(earlier, ISO_8859_1);
    String object = "2 0 obj\n<</MSIP_Label_" + GENERAL + "_Enabled (true)>>\nendobj\n";
    String later =
        object
            + "xref\n2 1\n%010d 00000 n \n".formatted(text.length())
            + "trailer\n<</Size 3/Info 2 0 R/Root 1 0 R/Prev "
            + text.indexOf("xref\n")
            + ">>\nstartxref\n"
            + (text.length() + object.length())
            + "\n%%EOF\n";

    assertThat(Reading.labels(earlier)).extracting(FileLabel::id).containsExactly(CONFIDENTIAL);
    assertThat(Reading.labels((text + later).getBytes(ISO_8859_1)))
        .extracting(FileLabel::id)
        .containsExactly(GENERAL);
  }

  @Test
  void anEncryptedPdfThatAnybodyMayOpenIsRead() throws UnreadableFile {
    byte[] document =
        pdf(
            pdf -> {
              information(pdf, confidential());
              metadata(pdf, xmpElements(properties(CONFIDENTIAL, "Enabled", "true")));
              PdfSamples.restrict(pdf);
            });

    LabelledFile read = Reading.of(document);

    assertThat(read.encrypted()).isTrue();
    assertThat(read.labels()).containsExactly(confidentialInXmpAlone());
  }

  private static FileLabel confidentialInXmpAlone() {
    return new FileLabel(
        CONFIDENTIAL,
        "Confidential",
        TENANT,
        AssignmentMethod.MANUAL,
        "2026-03-02T10:00:00Z",
        false,
        null,
        LabelPlace.XMP);
  }

  @Test
  void aPdfWithAPasswordNeedsIt() {
    byte[] document =
        pdf(
            pdf -> {
              metadata(pdf, xmpElements(confidential()));
              PdfSamples.protect(pdf, "secret");
            });

    Reading.refusal(document).hasMessage("is encrypted: its label cannot be read without the key");
  }

  /** Written by hand: PDFBox always encrypts the metadata. */
  private static byte[] encryptedButForItsMetadata(String handler) {
    return written(
        "/Encrypt 3 0 R/ID[<00><00>]",
        "<</Type/Catalog/Metadata 2 0 R>>",
        stream("/Type/Metadata/Subtype/XML", bytes(xmpElements(confidential()))),
        "<</Filter/%s/V 4/R 4/Length 128/EncryptMetadata false/P -4/O<%s>/U<%s>/StmF/StdCF/StrF/StdCF"
                .formatted(handler, "11".repeat(32), "22".repeat(32))
            + "/CF<</StdCF<</CFM/AESV2/AuthEvent/DocOpen/Length 16>>>>>>");
  }

  @Test
  void metadataThatIsLeftReadableTellsTheLabelOfAnEncryptedPdf() throws UnreadableFile {
    for (String handler : new String[] {"Standard", "MicrosoftIRMServices", "Adobe.PubSec"}) {
      LabelledFile read = Reading.of(encryptedButForItsMetadata(handler));

      assertThat(read.encrypted()).isTrue();
      assertThat(read.labels()).containsExactly(confidentialIn(LabelPlace.XMP));
    }
  }

  @Test
  void metadataBehindAnEncryptedRootNeedsTheKey() {
    byte[] document =
        Samples.with(
            encryptedButForItsMetadata("Standard"),
            "1 0 obj\n<</Type/Catalog",
            "1 0 obj\n.. noise  noise");

    Reading.refusal(document).hasMessageContaining("without the key");
  }

  @Test
  void aPdfOfAnotherEncryptionNeedsTheKey() {
    byte[] document =
        Samples.with(
            encryptedButForItsMetadata("MicrosoftIRMServices"),
            "EncryptMetadata false",
            "EncryptMetadata true ");

    Reading.refusal(document).hasMessage("is encrypted: its label cannot be read without the key");
  }

  @Test
  void aWrapperOfAnEncryptedPdfIsNotTakenForThePdfItself() throws UnreadableFile {
    PdfSamples.Change wrap =
        pdf -> {
          COSDictionary attachment = new COSDictionary();
          attachment.setName(COSName.AF_RELATIONSHIP, "EncryptedPayload");
          COSArray attachments = new COSArray();
          attachments.add(attachment);
          pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, attachments);
        };

    Reading.refusal(pdf(wrap)).hasMessageContaining("without the key");

    LabelledFile labelled =
        Reading.of(
            pdf(
                pdf -> {
                  wrap.to(pdf);
                  information(pdf, confidential());
                }));
    assertThat(labelled.encrypted()).isTrue();
    assertThat(labelled.labels()).hasSize(1);
  }
}
