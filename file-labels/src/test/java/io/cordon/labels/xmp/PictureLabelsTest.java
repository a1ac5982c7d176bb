package io.cordon.labels.xmp;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.pdf.PdfSamples;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureLabelsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ff\u00d8\u00ff\u00e1",
        "\u0089PNG\r\n\u001a\n",
        "II*\u0000",
        "MM\u0000*",
        "8BPS",
        "\u0000\u0000\u0000\u0018ftypmp42",
        "RIFF....WEBP",
        "%!PS-Adobe-3.0 EPSF-3.0"
      })
  void thePacketOfAPictureHasTheLabel(String start) throws UnreadableFileException {
    LabelledFile read = LabelReading.of(picture(start, 100));

    assertThat(read.kind()).isEqualTo(DocumentKind.PICTURE);
    assertThat(read.labels().get(0).id()).isEqualTo(CONFIDENTIAL);
    assertThat(read.labels().get(0).place()).isEqualTo(LabelPlace.XMP);
  }

  @ParameterizedTest
  @ValueSource(ints = {(1 << 20) - 1000, (1 << 20) - 20, (1 << 20) - 5, 1 << 20, 3_000_000})
  void aPacketIsFoundAnywhere(int at) throws UnreadableFileException {
    assertThat(LabelReading.labels(picture("II*\u0000", at - 4))).hasSize(1);
  }

  @Test
  void aPictureWithoutALabelHasNone() throws UnreadableFileException {
    assertThat(LabelReading.of(bytes("II*\u0000" + "x".repeat(100))))
        .isEqualTo(new LabelledFile(DocumentKind.PICTURE, false, List.of()));
    assertThat(LabelReading.labels(bytes("II*\u0000" + PdfSamples.xmpElements(Map.of()))))
        .isEmpty();
  }

  @Test
  void aRepeatedPacketIsOneLabel() throws UnreadableFileException {
    String packet = PdfSamples.xmpElements(confidential());

    assertThat(LabelReading.labels(bytes("8BPS" + packet + "...." + packet))).hasSize(1);
  }

  @Test
  void packetsThatCannotBeReadAreSaid() {
    String packet = PdfSamples.xmpElements(confidential());

    LabelReading.refusal(bytes("8BPS" + packet.substring(0, packet.length() - 60)))
        .hasMessage("is damaged: its XMP metadata does not end");
    LabelReading.refusal(bytes("8BPS<x:xmpmeta>" + "x".repeat(6 << 20)))
        .hasMessage("is hostile: its metadata is larger than 4 MiB");
    byte[] png =
        "\u0089PNG\r\n\u001a\n....iTXtXML:com.adobe.xmp\0\1\0\0\0..."
            .getBytes(StandardCharsets.ISO_8859_1);
    LabelReading.refusal(png)
        .hasMessage(
            "is not read: this kind of file (PNG with compressed metadata) can carry a label that"
                + " Cordon does not read");
  }

  private static byte[] picture(String start, int bytesBefore) {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    picture.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
    picture.writeBytes(new byte[bytesBefore]);
    picture.writeBytes(bytes(PdfSamples.xmpElements(confidential())));
    picture.writeBytes(new byte[500]);
    return picture.toByteArray();
  }
}
