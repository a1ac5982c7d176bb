package io.cordon.labels.compound;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.header;
import static io.cordon.labels.LabelSamples.properties;
import static io.cordon.labels.compound.Office97Samples.compound;
import static io.cordon.labels.compound.OutlookSamples.attachment;
import static io.cordon.labels.compound.OutlookSamples.message;
import static io.cordon.labels.compound.OutlookSamples.messageWith;
import static io.cordon.labels.compound.OutlookSamples.named;
import static io.cordon.labels.compound.OutlookSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookMessageTest {
  private static final Map<String, String> LABEL =
      properties(GENERAL, "Enabled", "True", "Name", "Geschäftlich");

  @Test
  void theNamedPropertyOfAMessageHasTheLabel() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(messageWith(confidential()));

    assertThat(read.kind()).isEqualTo(DocumentKind.MAIL);
    assertThat(read.attachments()).isOne();
    FileLabel label = read.labels().get(0);
    assertThat(label.id()).isEqualTo(CONFIDENTIAL);
    assertThat(label.name()).isEqualTo("Confidential");
    assertThat(label.place()).isEqualTo(LabelPlace.MESSAGE_PROPERTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "windows-1252"})
  void otherwiseItsTransportHeadersHaveIt(String charset) throws UnreadableFileException {
    String headers =
        "Received: x\r\nmsip_labels: " + header(LABEL).replace("; ", ";\r\n ") + "\r\nTo: b\r\n";

    FileLabel label =
        LabelReading.onlyLabel(
            compound(
                root -> {
                  message(root);
                  text(root, "007D", headers, Charset.forName(charset));
                }));

    assertThat(label.name()).isEqualTo("Geschäftlich");
    assertThat(label.place()).isEqualTo(LabelPlace.MESSAGE_HEADER);
  }

  @Test
  void aMessageWithoutLabelHasNone() throws UnreadableFileException {
    LabelledFile read =
        LabelReading.of(
            compound(
                root -> {
                  message(root);
                  named(root, "other");
                }));

    assertThat(read.kind()).isEqualTo(DocumentKind.MAIL);
    assertThat(read.labels()).isEmpty();
  }

  @Test
  void anEncryptedMessageWithoutAReadableLabelIsNotUnlabelled() throws UnreadableFileException {
    LabelReading.refusal(
            compound(
                root -> {
                  message(root);
                  attachment(root, "message.rpmsg");
                }))
        .hasMessage("is encrypted: its label cannot be read without the key");

    LabelledFile read =
        LabelReading.of(
            compound(
                root -> {
                  message(root);
                  attachment(root, "message.rpmsg");
                  named(root, "msip_labels");
                  text(root, "8000", header(LABEL), StandardCharsets.UTF_16LE);
                }));
    assertThat(read.encrypted()).isTrue();
    assertThat(read.attachments()).isZero();
    assertThat(read.hasLabel()).isTrue();
  }

  @Test
  void theLabelOfAnAttachedMessageIsIgnored() throws UnreadableFileException {
    byte[] outer =
        compound(
            root -> {
              message(root);
              message(root.createDirectory("__attach_version1.0_#00000000"));
              text(
                  (DirectoryEntry) root.getEntry("__attach_version1.0_#00000000"),
                  "007D",
                  "msip_labels: " + header(LABEL),
                  StandardCharsets.UTF_16LE);
            });

    assertThat(LabelReading.labels(outer)).isEmpty();
  }

  @Test
  void namesThatLeaveTheirStreamAreDamage() {
    byte[] message =
        compound(
            root -> {
              message(root);
              var names = root.createDirectory("__nameid_version1.0");
              Office97Samples.stream(
                  names, "__substg1.0_00030102", new byte[] {9, 9, 9, 9, 1, 0, 0, 0});
              Office97Samples.stream(names, "__substg1.0_00040102", new byte[8]);
            });

    LabelReading.refusal(message)
        .hasMessage("is damaged: the names of its properties end too early");
  }
}
