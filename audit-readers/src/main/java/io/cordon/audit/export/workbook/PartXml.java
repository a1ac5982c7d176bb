package io.cordon.audit.export.workbook;

import io.cordon.audit.export.archive.UnreadableContentException;
import io.cordon.audit.export.cause.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads untrusted XML of any length as a stream: without document types, and so without entities
 * that fetch files or grow endlessly.
 */
final class PartXml {
  private static final XMLInputFactory FACTORY = hardened();

  /** No part of a workbook is nested as deep. */
  private static final int DEPTH_LIMIT = 64;

  private PartXml() {}

  /** Receives the elements in their order. */
  interface Elements {
    /** An element starts; {@code element} has its name and attributes. */
    void starts(XMLStreamReader element) throws IOException;

    /** A piece of text. */
    default void text(XMLStreamReader piece) throws IOException {}

    /** An element ends. */
    default void ends(String localName) throws IOException {}
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
   * @throws UnreadableContentException if the XML is damaged or hostile
   */
  static void read(InputStream part, Elements elements) throws IOException {
    PartReader characters = PartReader.of(part);
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(characters);
      int depth = 0;
      while (reader.hasNext()) {
        int event = next(reader);
        characters.pieceEnds(event == XMLStreamConstants.START_ELEMENT);
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        if (depth > DEPTH_LIMIT) {
          throw PartReader.hostile("its XML is nested endlessly");
        }
        pass(event, reader, elements);
      }
    } catch (XMLStreamException broken) {
      throw asUnreadable(broken);
    }
  }

  /** The parser throws other exceptions than its own on some damaged XML. */
  private static int next(XMLStreamReader reader) throws XMLStreamException {
    try {
      return reader.next();
    } catch (RuntimeException fault) {
      throw new XMLStreamException(fault);
    }
  }

  private static void pass(int event, XMLStreamReader reader, Elements elements)
      throws IOException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> elements.starts(reader);
      case XMLStreamConstants.END_ELEMENT -> elements.ends(reader.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          elements.text(reader);
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw PartReader.hostile("its XML has a document type");
      default -> {
        // Comments and processing instructions contain no cells.
      }
    }
  }

  private static IOException asUnreadable(XMLStreamException broken) {
    Throwable nested = broken.getNestedException();
    if (nested instanceof UnreadableContentException known) {
      return known;
    }
    return new UnreadableContentException(
        RejectReason.TRUNCATED, "It cannot be read to its end: its XML is damaged.");
  }

  /** An attribute by its name without prefix; null if there is none. */
  static String attribute(XMLStreamReader element, String name) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(name)) {
        return element.getAttributeValue(i);
      }
    }
    return null;
  }
}
