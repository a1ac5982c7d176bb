package io.cordon.labels.opendocument;

import io.cordon.labels.metadata.SafeXml;
import io.cordon.labels.metadata.UnreadableFileException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Which parts an OpenDocument says it has, and which of them are encrypted. */
final class Manifest implements SafeXml.Elements {
  static final String PART = "META-INF/manifest.xml";

  private final Set<String> paths = new HashSet<>();
  private final Set<String> encrypted = new HashSet<>();
  private String path;

  private Manifest() {}

  /**
   * @param xml null when the document has none
   */
  static Manifest of(byte[] xml) throws UnreadableFileException {
    Manifest manifest = new Manifest();
    if (xml != null) {
      SafeXml.read(xml, PART, manifest);
    }
    return manifest;
  }

  boolean names(String part) {
    return paths.contains(part);
  }

  boolean isEncrypted(String part) {
    return encrypted.contains(part);
  }

  boolean isEncrypted() {
    return !encrypted.isEmpty();
  }

  /** {@code <file-entry full-path="…"><encryption-data>…</encryption-data></file-entry>}. */
  @Override
  public void starts(XMLStreamReader element) {
    if (element.getLocalName().equals("file-entry")) {
      path = attribute(element, "full-path");
      if (path != null) {
        paths.add(path);
      }
    } else if (element.getLocalName().equals("encryption-data") && path != null) {
      encrypted.add(path);
    }
  }

  private static String attribute(XMLStreamReader element, String localName) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(localName)) {
        return element.getAttributeValue(i);
      }
    }
    return null;
  }
}
