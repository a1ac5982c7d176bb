package io.cordon.labels.metadata;

import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the labels among the properties of a document that is XML, in the forms of Office ({@code
 * CustomDocumentProperties}), Visio ({@code CustomProp}), Office packages ({@code property}, {@code
 * label}) and OpenDocument ({@code user-defined}).
 */
public final class DocumentProperties implements SafeXml.Elements {
  private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
  private static final String VISIO = "http://schemas.microsoft.com/visio/2003/core";
  private static final String META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
  private static final String CUSTOM =
      "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
  private static final String STRICT_CUSTOM =
      "http://purl.oclc.org/ooxml/officeDocument/customProperties";

  private static final int MAX_VALUE_CHARS = 4096;

  private final LabelProperties properties = new LabelProperties(LabelPlace.CUSTOM_PROPERTIES);
  private final LabelInfo info = new LabelInfo();
  private final StringBuilder value = new StringBuilder();
  private boolean ofOffice;

  /** The element whose text is the value of {@link #name}; null outside of one. */
  private String element;

  private String name;

  /** The labels that were found. */
  public List<FileLabel> labels() {
    return LabelPrecedence.ofOffice(info.labels(), properties.labels());
  }

  @Override
  public void starts(XMLStreamReader start) throws UnreadableFileException {
    info.starts(start);
    if (element != null) {
      return;
    }
    String local = start.getLocalName();
    String property = property(start, local);
    if (property != null) {
      element = local;
      name = property;
      value.setLength(0);
    }
    ofOffice |= local.equals("CustomDocumentProperties") && isIn(start, OFFICE);
  }

  /** The name of the property that this element contains; null when it contains none. */
  private String property(XMLStreamReader start, String local) {
    if (ofOffice) {
      return local;
    }
    return switch (local) {
      case "user-defined" -> isIn(start, META) ? start.getAttributeValue(META, "name") : null;
      case "CustomProp" -> isIn(start, VISIO) ? start.getAttributeValue(null, "Name") : null;
      case "property" ->
          isIn(start, CUSTOM) || isIn(start, STRICT_CUSTOM)
              ? start.getAttributeValue(null, "name")
              : null;
      default -> null;
    };
  }

  private static boolean isIn(XMLStreamReader start, String namespace) {
    return namespace.equals(start.getNamespaceURI());
  }

  @Override
  public void text(String piece) {
    if (element != null && value.length() < MAX_VALUE_CHARS) {
      value.append(piece, 0, Math.min(piece.length(), MAX_VALUE_CHARS - value.length()));
    }
  }

  @Override
  public void ends(String localName) throws UnreadableFileException {
    if (localName.equals(element)) {
      properties.add(name, value.toString());
      element = null;
    } else if (localName.equals("CustomDocumentProperties")) {
      ofOffice = false;
    }
  }
}
