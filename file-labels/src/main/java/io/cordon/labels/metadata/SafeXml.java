package io.cordon.labels.metadata;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that a stranger wrote: without document types, and so without entities that fetch files
 * or grow without end. The caller bounds its length.
 */
public final class SafeXml {
  private static final XMLInputFactory FACTORY = hardened();

  private SafeXml() {}

  /** Who looks at the elements as they come. */
  public interface Elements {
    /** An element's start; {@code element} gives its name and attributes. */
    void starts(XMLStreamReader element) throws UnreadableFile;

    /** A piece of text. */
    default void text(String piece) {}

    /** An element's end. */
    default void ends(String localName) throws UnreadableFile {}
  }

  private static XMLInputFactory hardened() {
    // The JDK's own, whichever others are on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /**
   * Shows all elements to {@code elements}.
   *
   * @param part where the XML stands, for messages
   */
  public static void read(byte[] xml, String part, Elements elements) throws UnreadableFile {
    String text = decoded(xml, part);
    // Not even skipped: the JDK's parser stumbles over what a stranger may write in one.
    if (text.contains("<!DOCTYPE")) {
      throw new UnreadableFile("is hostile: " + part + " has a document type");
    }
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> elements.starts(reader);
          case XMLStreamConstants.END_ELEMENT -> elements.ends(reader.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              elements.text(reader.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new UnreadableFile("is hostile: " + part + " has a document type");
          default -> {
            // Comments and instructions tell nothing.
          }
        }
      }
    } catch (XMLStreamException broken) {
      throw new UnreadableFile("is damaged: " + part + " is no XML (" + first(broken) + ")");
    }
  }

  /**
   * UTF-8 or UTF-16, as packages and PDFs demand of their XML. Decoded here because the JDK's
   * parser writes to standard error of bytes that it cannot decode.
   */
  private static String decoded(byte[] xml, String part) throws UnreadableFile {
    int first = xml.length < 2 ? 0 : ((xml[0] & 0xFF) << 8) | (xml[1] & 0xFF);
    Charset charset =
        switch (first) {
          case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
          case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
          default -> StandardCharsets.UTF_8;
        };
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException broken) {
      throw new UnreadableFile("is damaged: " + part + " is no text in " + charset);
    }
  }

  /** Without the place in the XML, which the parser adds in lines of its own. */
  private static String first(XMLStreamException broken) {
    String message = String.valueOf(broken.getMessage());
    String[] lines = message.split("\n", -1);
    return Arrays.stream(lines)
        .filter(line -> line.startsWith("Message: "))
        .map(line -> line.substring("Message: ".length()))
        .findFirst()
        .orElse(lines[0]);
  }
}
