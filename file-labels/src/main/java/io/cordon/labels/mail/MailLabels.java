package io.cordon.labels.mail;

import io.cordon.labels.markup.HtmlLabels;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads the labels of a message: the header field {@code msip_labels} of the message itself.
 * Messages and files that are attached to it have labels of their own, which are not read.
 *
 * <p>A web page that Office or a browser stores in one file is MIME too, but no message: its labels
 * are those of its HTML.
 */
public final class MailLabels {
  /** Messages have one of these; a stored page has a sender at most. */
  private static final List<String> MESSAGE_FIELDS =
      List.of(
          "to",
          "cc",
          "bcc",
          "received",
          "message-id",
          "return-path",
          "delivered-to",
          "x-unsent",
          LabelHeader.NAME);

  private final MimeParts parts;
  private final LabelProperties header = new LabelProperties(LabelPlace.MESSAGE_HEADER);
  private final LabelProperties page = new LabelProperties(LabelPlace.CUSTOM_PROPERTIES);
  private int attachments;
  private boolean encrypted;

  private MailLabels(MimeParts parts) {
    this.parts = parts;
  }

  /** The labels of a file that starts with a header. */
  public static LabelledFile read(Path file) throws UnreadableFileException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MailLabels mail = new MailLabels(new MimeParts(in));
      return mail.isPage() ? mail.readPage() : mail.readMessage();
    }
  }

  private boolean isPage() {
    HeaderFields message = parts.message();
    String type = message.word("content-type");
    return (type.equals("multipart/related") || type.equals("text/html"))
        && MESSAGE_FIELDS.stream().noneMatch(message::has);
  }

  private LabelledFile readPage() throws UnreadableFileException, IOException {
    HeaderFields part = parts.message();
    if (part.word("content-type").startsWith("multipart/")) {
      part = parts.next();
    }
    for (; part != null; part = parts.next()) {
      if (part.word("content-type").equals("text/html")) {
        readHtml(part);
      }
    }
    return new LabelledFile(DocumentKind.HTML, false, page.labels());
  }

  private void readHtml(HeaderFields part) throws UnreadableFileException, IOException {
    String name = part.parameter("content-type", "charset");
    Charset charset = name == null ? null : TextEncoding.named(name, null);
    String encoding = part.word("content-transfer-encoding");
    try (InputStream html = TransferEncoding.decoded(parts.content(), encoding)) {
      HtmlLabels.addTo(page, html, charset);
    } catch (IOException broken) {
      if (!encoding.equals("base64")) {
        throw broken;
      }
      throw new UnreadableFileException("is damaged: one of its parts is no base64");
    }
  }

  private LabelledFile readMessage() throws UnreadableFileException, IOException {
    HeaderFields message = parts.message();
    message.addLabels(header);
    count(message, false);
    for (HeaderFields part = parts.next(); part != null; part = parts.next()) {
      count(part, true);
    }
    if (encrypted && header.labels().isEmpty()) {
      throw UnreadableFileException.encrypted();
    }
    return new LabelledFile(DocumentKind.MAIL, encrypted, header.labels(), attachments);
  }

  private void count(HeaderFields part, boolean mayBeAttached) {
    String type = part.word("content-type");
    String name = part.parameter("content-disposition", "filename");
    name = name == null ? part.parameter("content-type", "name") : name;
    boolean protectedMessage =
        type.equals("application/x-microsoft-rpmsg-message")
            || (name != null && name.toLowerCase(Locale.ROOT).endsWith(".rpmsg"));
    boolean attached =
        name != null
            || part.word("content-disposition").equals("attachment")
            || type.startsWith("message/rfc822");
    encrypted |= protectedMessage;
    if (mayBeAttached && attached && !protectedMessage) {
      attachments++;
    }
  }
}
