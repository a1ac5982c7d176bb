package io.cordon.labels.pdf;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.TENANT;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.properties;
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

import io.cordon.labels.LabelReading;
import io.cordon.labels.LabelSamples;
import io.cordon.labels.metadata.AssignmentMethod;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
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
  void metadataHasAllAttributesOfALabel() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(pdf(pdf -> metadata(pdf, xmpElements(confidential()))));

    assertThat(read.kind()).isEqualTo(DocumentKind.PDF);
    assertThat(read.encrypted()).isFalse();
    assertThat(read.labels()).containsExactly(confidentialIn(LabelPlace.XMP));
  }

  @Test
  void metadataMayBeAttributesOrCompressed() throws UnreadableFileException {
    assertThat(LabelReading.labels(pdf(pdf -> metadata(pdf, xmpAttributes(confidential())))))
        .containsExactly(confidentialIn(LabelPlace.XMP));
    assertThat(LabelReading.labels(oldPdf(pdf -> packedMetadata(pdf, xmpElements(confidential())))))
        .containsExactly(confidentialIn(LabelPlace.XMP));
  }

  @Test
  void theInformationDictionaryHasAllAttributesToo() throws UnreadableFileException {
    assertThat(LabelReading.labels(pdf(pdf -> information(pdf, confidential()))))
        .containsExactly(confidentialIn(LabelPlace.DOCUMENT_INFORMATION));
    assertThat(LabelReading.labels(oldPdf(pdf -> information(pdf, confidential()))))
        .containsExactly(confidentialIn(LabelPlace.DOCUMENT_INFORMATION));
  }

  @Test
  void aBooleanInTheInformationDictionaryIsRead() throws UnreadableFileException {
    String key = "/MSIP_Label_" + GENERAL + "_Enabled";
    byte[] removed = written("/Info<<" + key + " false>>", "<</Type/Catalog>>");

    assertThat(LabelReading.labels(removed)).singleElement().matches(FileLabel::removed);
  }

  @Test
  void aLabelInBothPlacesIsOneLabel() throws UnreadableFileException {
    assertThat(LabelReading.labels(pdfWith(confidential())))
        .containsExactly(confidentialIn(LabelPlace.XMP));
  }

  @Test
  void eachPlaceCompletesTheOther() throws UnreadableFileException {
    byte[] document =
        pdf(
            pdf -> {
              metadata(pdf, xmpElements(properties(CONFIDENTIAL, "Enabled", "true")));
              information(pdf, confidential());
              information(pdf, properties(GENERAL, "Enabled", "false"));
            });

    assertThat(LabelReading.labels(document))
        .extracting(FileLabel::id)
        .containsExactly(CONFIDENTIAL, GENERAL);
    assertThat(LabelReading.labels(document).get(0).name()).isEqualTo("Confidential");
  }

  @Test
  void aPdfWithoutMetadataHasNoLabel() throws UnreadableFileException {
    assertThat(LabelReading.of(pdf(pdf -> {})).labels()).isEmpty();
    assertThat(LabelReading.of(pdf(pdf -> metadata(pdf, xmpElements(Map.of())))).labels())
        .isEmpty();
  }

  @Test
  void invalidMetadataThatNamesNoLabelIsIgnored() throws UnreadableFileException {
    assertThat(LabelReading.of(pdf(pdf -> metadata(pdf, "<x:xmpmeta>"))).labels()).isEmpty();
  }

  @Test
  void invalidMetadataThatNamesALabelIsDamage() {
    LabelReading.refusal(pdf(pdf -> metadata(pdf, "<a>MSIP_Label_")))
        .hasMessageStartingWith("is damaged: its XMP metadata is no XML");
  }

  @Test
  void escapedCharactersInXmlNamesAreRead() throws UnreadableFileException {
    Map<String, String> escaped = new LinkedHashMap<>();
    confidential().forEach((key, value) -> escaped.put(key.replace("-", "\u2182002D"), value));

    assertThat(LabelReading.labels(pdf(pdf -> metadata(pdf, xmpElements(escaped)))))
        .containsExactly(confidentialIn(LabelPlace.XMP));
  }

  @Test
  void paddingAfterThePacketIsIgnored() throws UnreadableFileException {
    String padded = xmpElements(confidential()) + "\u0000".repeat(20);

    assertThat(LabelReading.labels(pdf(pdf -> metadata(pdf, padded)))).hasSize(1);
  }

  @Test
  void garbageBeforeTheHeaderIsIgnored() throws UnreadableFileException {
    byte[] document = pdfWith(confidential());
    byte[] garbage = new byte[document.length + 100];
    System.arraycopy(document, 0, garbage, 100, document.length);

    assertThat(LabelReading.labels(garbage)).hasSize(1);
  }

  @Test
  void aLaterRevisionOverrulesAnEarlierOne() throws UnreadableFileException {
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

    assertThat(LabelReading.labels(earlier))
        .extracting(FileLabel::id)
        .containsExactly(CONFIDENTIAL);
    assertThat(LabelReading.labels((text + later).getBytes(ISO_8859_1)))
        .extracting(FileLabel::id)
        .containsExactly(GENERAL);
  }

  @Test
  void anEncryptedPdfWithoutPasswordIsRead() throws UnreadableFileException {
    byte[] document =
        pdf(
            pdf -> {
              information(pdf, confidential());
              metadata(pdf, xmpElements(properties(CONFIDENTIAL, "Enabled", "true")));
              PdfSamples.restrict(pdf);
            });

    LabelledFile read = LabelReading.of(document);

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
  void aPdfWithAPasswordNeedsThePassword() {
    byte[] document =
        pdf(
            pdf -> {
              metadata(pdf, xmpElements(confidential()));
              PdfSamples.protect(pdf, "secret");
            });

    LabelReading.refusal(document)
        .hasMessage("is encrypted: its label cannot be read without the key");
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
  void unencryptedMetadataOfAnEncryptedPdfIsRead() throws UnreadableFileException {
    for (String handler : new String[] {"Standard", "MicrosoftIRMServices", "Adobe.PubSec"}) {
      LabelledFile read = LabelReading.of(encryptedButForItsMetadata(handler));

      assertThat(read.encrypted()).isTrue();
      assertThat(read.labels()).containsExactly(confidentialIn(LabelPlace.XMP));
    }
  }

  @Test
  void metadataBehindAnEncryptedRootNeedsTheKey() {
    byte[] document =
        LabelSamples.with(
            encryptedButForItsMetadata("Standard"),
            "1 0 obj\n<</Type/Catalog",
            "1 0 obj\n.. noise  noise");

    LabelReading.refusal(document).hasMessageContaining("without the key");
  }

  @Test
  void aPdfOfAnotherEncryptionNeedsTheKey() {
    byte[] document =
        LabelSamples.with(
            encryptedButForItsMetadata("MicrosoftIRMServices"),
            "EncryptMetadata false",
            "EncryptMetadata true ");

    LabelReading.refusal(document)
        .hasMessage("is encrypted: its label cannot be read without the key");
  }

  @Test
  void aWrapperOfAnEncryptedPdfIsNotReadAsThePdfItself() throws UnreadableFileException {
    PdfSamples.Change wrap =
        pdf -> {
          COSDictionary attachment = new COSDictionary();
          attachment.setName(COSName.AF_RELATIONSHIP, "EncryptedPayload");
          COSArray attachments = new COSArray();
          attachments.add(attachment);
          pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, attachments);
        };

    LabelReading.refusal(pdf(wrap)).hasMessageContaining("without the key");

    LabelledFile labelled =
        LabelReading.of(
            pdf(
                pdf -> {
                  wrap.to(pdf);
                  information(pdf, confidential());
                }));
    assertThat(labelled.encrypted()).isTrue();
    assertThat(labelled.labels()).hasSize(1);
  }
}
