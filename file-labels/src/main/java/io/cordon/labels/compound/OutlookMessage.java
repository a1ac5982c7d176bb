package io.cordon.labels.compound;

import io.cordon.labels.mail.HeaderFields;
import io.cordon.labels.mail.LabelHeader;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads the labels of an Outlook message ([MS-OXMSG]): its property {@code msip_labels}, else the
 * header field of that name among the transport headers. Attachments are counted, not read.
 */
final class OutlookMessage {
  private static final String PROPERTIES = "__properties_version1.0";
  private static final String ATTACHMENT = "__attach_version1.0_#";

  private static final int TRANSPORT_HEADERS = 0x007D;
  private static final int MESSAGE_CLASS = 0x001A;
  private static final int LONG_FILE_NAME = 0x3707;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final CompoundFile file;

  private OutlookMessage(CompoundFile file) {
    this.file = file;
  }

  static boolean isMessage(CompoundFile file) throws UnreadableFileException {
    return file.has(PROPERTIES);
  }

  static LabelledFile read(CompoundFile file) throws UnreadableFileException, IOException {
    return new OutlookMessage(file).read();
  }

  private LabelledFile read() throws UnreadableFileException, IOException {
    List<FileLabel> labels = ofProperty();
    if (labels.isEmpty()) {
      labels = ofHeader();
    }
    List<String> attachments =
        file.names().stream().filter(name -> name.startsWith(ATTACHMENT)).toList();
    String messageClass = text(MESSAGE_CLASS);
    boolean encrypted = messageClass != null && messageClass.contains("rpmsg");
    // An encrypted message is the only attachment of its wrapper ([MS-OXORMMS] 2.2).
    if (attachments.size() == 1) {
      String name = text(LONG_FILE_NAME, attachments.get(0));
      encrypted |= name != null && name.toLowerCase(Locale.ROOT).endsWith(".rpmsg");
    }
    int unread = encrypted ? 0 : attachments.size();
    if (encrypted && labels.isEmpty()) {
      throw UnreadableFileException.encrypted();
    }
    return new LabelledFile(DocumentKind.MAIL, encrypted, labels, unread);
  }

  private List<FileLabel> ofProperty() throws UnreadableFileException, IOException {
    LabelProperties properties = new LabelProperties(LabelPlace.MESSAGE_PROPERTY);
    Integer property = NamedProperties.of(file).id(LabelHeader.NAME);
    String value = property == null ? null : text(property);
    if (value != null) {
      LabelHeader.addTo(properties, value);
    }
    return properties.labels();
  }

  private List<FileLabel> ofHeader() throws UnreadableFileException, IOException {
    LabelProperties properties = new LabelProperties(LabelPlace.MESSAGE_HEADER);
    String headers = text(TRANSPORT_HEADERS);
    if (headers != null) {
      HeaderFields.of(headers).addLabels(properties);
    }
    return properties.labels();
  }

  /** A text property, in UTF-16 or in the code page of an old message; null for none. */
  private String text(int property, String... storage) throws UnreadableFileException, IOException {
    String name = String.format(Locale.ROOT, "__substg1.0_%04X", property);
    ByteBuffer wide = file.stream(path(name + "001F", storage));
    if (wide != null) {
      return decoded(wide, StandardCharsets.UTF_16LE);
    }
    ByteBuffer narrow = file.stream(path(name + "001E", storage));
    return narrow == null ? null : decoded(narrow, WINDOWS);
  }

  private static String[] path(String stream, String... storage) {
    return storage.length == 0 ? new String[] {stream} : new String[] {storage[0], stream};
  }

  private static String decoded(ByteBuffer bytes, Charset charset) {
    return charset.decode(bytes).toString().replace("\0", "");
  }
}
