package io.cordon.labels.mail;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.mail.MailSamples.archiveWith;
import static io.cordon.labels.mail.MailSamples.crlf;
import static io.cordon.labels.mail.MailSamples.messageWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailLabelsTest {
  private static final String START = "From: a@example.com\nTo: b@example.com\n";
  private static final String KEY = "MSIP_Label_" + GENERAL;

  @Test
  void theHeaderOfAMessageHasTheLabel() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(messageWith(confidential()));

    assertThat(read.kind()).isEqualTo(DocumentKind.MAIL);
    assertThat(read.attachments()).isOne();
    FileLabel label = read.labels().get(0);
    assertThat(label.id()).isEqualTo(CONFIDENTIAL);
    assertThat(label.name()).isEqualTo("Confidential");
    assertThat(label.setDate()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(label.place()).isEqualTo(LabelPlace.MESSAGE_HEADER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Eyes Only | Eyes Only",
        "=?utf-8?Q?Gesch=C3=A4ftlich_intern?= | Geschäftlich intern",
        "=?iso-8859-1?q?=D6ffentlich?= | Öffentlich",
        "=?UTF-8?B?5qW156eY?= | 極秘",
        "=?utf-8?Q?Top=5FSe?= =?utf-8?Q?cret?= | Top_Secret",
        "Geschäftlich | Geschäftlich",
        "=?no-such-charset?Q?a=?= | a=",
      })
  void namesInAnyEncodingAreRead(String written, String name) throws UnreadableFileException {
    byte[] mail = bytes(START + "msip_labels: " + KEY + "_Name=" + written + ";\n\nhello");

    assertThat(LabelReading.onlyLabel(mail).name()).isEqualTo(name);
  }

  @Test
  void aNameThatAServerFoldedIsReadWhole() throws UnreadableFileException {
    String folded = KEY.substring(0, 20) + "\r\n " + KEY.substring(20) + "_Enabled=true";

    assertThat(LabelReading.onlyLabel(crlf(START + "msip_labels: " + folded + "\n\n")).id())
        .isEqualTo(GENERAL);
  }

  @Test
  void anEncodedHeaderIsRead() throws UnreadableFileException {
    String encoded = "=?us-ascii?Q?" + KEY.replace("_", "=5F") + "=5FEnabled=3Dtrue=3B?=";

    assertThat(LabelReading.onlyLabel(bytes(START + "msip_labels: " + encoded + "\n\n")).id())
        .isEqualTo(GENERAL);
  }

  @Test
  void anAttachedMessageDoesNotDecide() throws UnreadableFileException {
    String mail =
        START
            + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n"
            + START
            + "msip_labels: "
            + KEY
            + "_Enabled=true\n\nhello\n--x--\n";

    LabelledFile read = LabelReading.of(bytes(mail));

    assertThat(read.labels()).isEmpty();
    assertThat(read.attachments()).isOne();
  }

  @Test
  void theBodyDoesNotDecide() throws UnreadableFileException {
    assertThat(
            LabelReading.labels(bytes(START + "\nmsip_labels: " + KEY + "_Enabled=true\n\nhello")))
        .isEmpty();
  }

  @Test
  void anEncryptedMessageWithoutAHeaderIsNotUnlabelled() throws UnreadableFileException {
    String encrypted =
        """
        %sContent-Type: multipart/mixed; boundary=x

        --x
        Content-Type: application/x-microsoft-rpmsg-message; name="message.rpmsg"

        dgAA
        --x--
        """;

    LabelReading.refusal(bytes(encrypted.formatted(START)))
        .hasMessage("is encrypted: its label cannot be read without the key");
    String label = "msip_labels: " + KEY + "_Enabled=true\n";
    LabelledFile read = LabelReading.of(bytes(encrypted.formatted(START + label)));
    assertThat(read.encrypted()).isTrue();
    assertThat(read.hasLabel()).isTrue();
    assertThat(read.attachments()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quoted-printable", "base64"})
  void aWebPageInOneFileHasTheLabelOfItsHtml(String encoding) throws UnreadableFileException {
    LabelledFile read = LabelReading.of(archiveWith(confidential(), encoding));

    assertThat(read.kind()).isEqualTo(DocumentKind.HTML);
    assertThat(read.labels().get(0).name()).isEqualTo("Confidential");
    assertThat(read.labels().get(0).place()).isEqualTo(LabelPlace.CUSTOM_PROPERTIES);
  }

  @Test
  void aMessageWithoutLabelHasNone() throws UnreadableFileException {
    assertThat(LabelReading.outcome(messageWith(Map.of()))).isEqualTo("no label");
  }

  @Test
  @Timeout(20)
  void endlessHeadersAndPartsAreRefused() {
    LabelReading.refusal(bytes(START + "X-A: b\n".repeat(200_000)))
        .hasMessage("is hostile: its header is larger than 1 MiB");
    StringBuilder nested =
        new StringBuilder(START + "Content-Type: multipart/mixed; boundary=b0\n\n");
    for (int i = 1; i < 100; i++) {
      nested.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i - 1, i));
    }
    LabelReading.refusal(bytes(nested.toString()))
        .hasMessage("is hostile: its parts are nested too deeply");
  }

  @Test
  @Timeout(20)
  void aLongMessageIsStreamed() throws UnreadableFileException {
    String attached = "UEsDBAAAAAAA".repeat(6) + "\r\n";
    String mail = new String(messageWith(confidential()), StandardCharsets.UTF_8);

    assertThat(LabelReading.labels(bytes(mail.replace("UEsDBA==", attached.repeat(200_000)))))
        .hasSize(1);
  }
}
