package io.cordon.labels.office;

import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.SafeXml;
import io.cordon.labels.metadata.UnreadableFileException;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Reads the labels of {@code docProps/custom.xml}. */
final class CustomProperties implements SafeXml.Elements {
  private final LabelProperties properties = new LabelProperties(LabelPlace.CUSTOM_PROPERTIES);
  private final StringBuilder value = new StringBuilder();
  private String name;

  private CustomProperties() {}

  static List<FileLabel> labels(byte[] xml, String part) throws UnreadableFileException {
    CustomProperties custom = new CustomProperties();
    SafeXml.read(xml, part, custom);
    return custom.properties.labels();
  }

  /** {@code <property name="…"><vt:lpwstr>value</vt:lpwstr></property>}. */
  @Override
  public void starts(XMLStreamReader element) {
    if (element.getLocalName().equals("property")) {
      name = element.getAttributeValue(null, "name");
      value.setLength(0);
    }
  }

  @Override
  public void text(String piece) {
    if (name != null) {
      value.append(piece);
    }
  }

  @Override
  public void ends(String localName) throws UnreadableFileException {
    if (localName.equals("property") && name != null) {
      properties.add(name, value.toString());
      name = null;
    }
  }
}
