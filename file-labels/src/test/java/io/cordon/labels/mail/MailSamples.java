package io.cordon.labels.mail;

import io.cordon.labels.LabelSamples;
import io.cordon.labels.markup.MarkupSamples;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Messages with labels in their header, and web pages stored like messages. */
public final class MailSamples {
  private MailSamples() {}

  /** A message with an attachment. */
  public static byte[] messageWith(Map<String, String> properties) {
    String header = LabelSamples.header(properties).replace("; ", ";\r\n\t");
    return crlf(
        """
        Received: from mail.example.com by mx.example.com; Mon, 2 Mar 2026 10:00:00 +0000
        From: Ana <ana@example.com>
        To: ben@example.com
        Subject: plan
        MSIP_Labels: %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="a b"

        --a b
        Content-Type: multipart/alternative; boundary=inner

        --inner
        Content-Type: text/plain

        The header of a PDF is %%PDF-1.7
        --inner--
        --a b
        Content-Type: application/octet-stream; name="plan.docx"
        Content-Disposition: attachment; filename="plan.docx"
        Content-Transfer-Encoding: base64

        UEsDBA==
        --a b--
        """
            .formatted(header));
  }

  /** Word's web page in a single file. */
  public static byte[] archiveWith(Map<String, String> properties, String encoding) {
    String page = MarkupSamples.pageWith(properties);
    boolean base64 = encoding.equals("base64");
    String content =
        base64
            ? Base64.getMimeEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8))
            : page.replace("=", "=3D").replace("_Name", "_=\nName");
    return crlf(
        """
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary="----=_NextPart"

        This document is a Single File Web Page.

        ------=_NextPart
        Content-Location: file:///C:/plan.htm
        Content-Transfer-Encoding: %s
        Content-Type: text/html; charset="utf-8"

        %s
        ------=_NextPart--
        """
            .formatted(encoding, content));
  }

  static byte[] crlf(String text) {
    return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
