package io.cordon.labels.xmp;

import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.SafeXml;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the labels of an XMP packet: properties of Adobe's {@code pdfx} schema, as elements or as
 * attributes.
 */
public final class XmpPacket implements SafeXml.Elements {
  /**
   * Adobe escapes characters that an XML name cannot contain: this sign, four hexadecimal digits.
   */
  private static final Pattern ESCAPED = Pattern.compile("\u2182([0-9a-fA-F]{4})");

  private final LabelProperties properties = new LabelProperties(LabelPlace.XMP);
  private final StringBuilder value = new StringBuilder();
  private String element;

  private XmpPacket() {}

  public static List<FileLabel> labels(byte[] packet) throws UnreadableFileException {
    XmpPacket xmp = new XmpPacket();
    // Many packets are invalid XML. That does not matter for a packet that names no label.
    if (contains(packet, LabelProperties.PREFIX)) {
      SafeXml.read(withoutPadding(packet), "its XMP metadata", xmp);
    }
    return xmp.properties.labels();
  }

  /** Whether these bytes are a packet and not noise. */
  public static boolean isPacket(byte[] bytes) {
    return contains(bytes, "RDF");
  }

  /** Searches in UTF-8 and UTF-16. */
  private static boolean contains(byte[] packet, String text) {
    String bytes = new String(packet, StandardCharsets.ISO_8859_1);
    String spaced = String.join("\0", text.split(""));
    return bytes.contains(text) || bytes.contains(spaced);
  }

  /** Some programs pad with NUL; in UTF-16 the last character may end with one, too. */
  private static byte[] withoutPadding(byte[] packet) {
    int end = packet.length;
    while (end > 0 && packet[end - 1] == 0) {
      end--;
    }
    boolean utf16 = end % 2 == 1 && packet[1] == 0;
    return Arrays.copyOf(packet, utf16 ? end + 1 : end);
  }

  @Override
  public void starts(XMLStreamReader start) throws UnreadableFileException {
    for (int i = 0; i < start.getAttributeCount(); i++) {
      properties.add(unescaped(start.getAttributeLocalName(i)), start.getAttributeValue(i));
    }
    String name = unescaped(start.getLocalName());
    if (name.startsWith(LabelProperties.PREFIX)) {
      element = name;
      value.setLength(0);
    }
  }

  @Override
  public void text(String piece) {
    if (element != null) {
      value.append(piece);
    }
  }

  @Override
  public void ends(String localName) throws UnreadableFileException {
    if (element != null && element.equals(unescaped(localName))) {
      properties.add(element, value.toString());
      element = null;
    }
  }

  private static String unescaped(String name) {
    return ESCAPED
        .matcher(name)
        .replaceAll(
            sign ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
  }
}
