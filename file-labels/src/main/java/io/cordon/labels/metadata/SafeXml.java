package io.cordon.labels.metadata;

import io.cordon.labels.text.LimitedReader;
import java.io.Reader;
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
 * Reads untrusted XML: without document types, and so without entities that fetch files or grow
 * endlessly. The caller limits its length.
 */
public final class SafeXml {
  private static final XMLInputFactory FACTORY = hardened();
  private static final int MAX_TOKEN_CHARS = 8 << 20;

  /** Tables in tables in tables need a hundred. */
  private static final int MAX_DEPTH = 10_000;

  private SafeXml() {}

  /** Receives the elements in their order. */
  public interface Elements {
    /** An element starts; {@code element} has its name and attributes. */
    void starts(XMLStreamReader element) throws UnreadableFileException;

    /** A piece of text. */
    default void text(String piece) {}

    /** An element ends. */
    default void ends(String localName) throws UnreadableFileException {}
  }

  private static XMLInputFactory hardened() {
    // The JDK's own implementation, whatever others are on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /**
   * Passes all elements to {@code elements}.
   *
   * @param part the part of the file that contains the XML, for messages
   */
  public static void read(byte[] xml, String part, Elements elements)
      throws UnreadableFileException {
    String text = decoded(xml, part);
    // Rejected, not skipped: the JDK's parser fails on hostile document types.
    if (text.contains("<!DOCTYPE")) {
      throw new UnreadableFileException("is hostile: " + part + " has a document type");
    }
    read(new StringReader(text), part, elements);
  }

  /**
   * Passes all elements of a text of any length to {@code elements}.
   *
   * @param part the part of the file that contains the XML, for messages
   */
  public static void read(Reader text, String part, Elements elements)
      throws UnreadableFileException {
    LimitedReader limited = new LimitedReader(text, MAX_TOKEN_CHARS);
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(limited);
      int depth = 0;
      while (reader.hasNext()) {
        depth += pass(reader, part, elements);
        limited.nextToken();
        if (depth > MAX_DEPTH) {
          throw new UnreadableFileException("is hostile: " + part + " is nested too deeply");
        }
      }
    } catch (XMLStreamException broken) {
      throw refused(broken, part);
    }
  }

  /** Passes one event; returns by how much it changes the depth. */
  private static int pass(XMLStreamReader reader, String part, Elements elements)
      throws XMLStreamException, UnreadableFileException {
    switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT -> {
        elements.starts(reader);
        return 1;
      }
      case XMLStreamConstants.END_ELEMENT -> {
        elements.ends(reader.getLocalName());
        return -1;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          elements.text(reader.getText());
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new UnreadableFileException("is hostile: " + part + " has a document type");
      default -> {
        // Comments and processing instructions contain no label.
      }
    }
    return 0;
  }

  private static UnreadableFileException refused(XMLStreamException broken, String part) {
    Throwable cause = broken.getNestedException();
    if (cause instanceof LimitedReader.TokenTooLongException) {
      return new UnreadableFileException(
          "is hostile: " + part + " has an element that is larger than 8 MiB");
    }
    if (cause instanceof CharacterCodingException) {
      return new UnreadableFileException(
          "is damaged: " + part + " is no text in the encoding that it states");
    }
    return new UnreadableFileException(
        "is damaged: " + part + " is no XML (" + messageOf(broken) + ")");
  }

  /**
   * UTF-8 or UTF-16, as packages and PDFs require for their XML. Decoded here because the JDK's
   * parser prints to standard error when it cannot decode.
   */
  private static String decoded(byte[] xml, String part) throws UnreadableFileException {
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
      throw new UnreadableFileException("is damaged: " + part + " is no text in " + charset);
    }
  }

  /** The message without the position in the XML, which the parser adds on separate lines. */
  private static String messageOf(XMLStreamException broken) {
    String message = String.valueOf(broken.getMessage());
    String[] lines = message.split("\n", -1);
    return Arrays.stream(lines)
        .filter(line -> line.startsWith("Message: "))
        .map(line -> line.substring("Message: ".length()))
        .findFirst()
        .orElse(lines[0]);
  }
}
