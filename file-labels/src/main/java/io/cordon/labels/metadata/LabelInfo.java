package io.cordon.labels.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Reads the labels of a LabelInfo part or stream ([MS-OFFCRYPTO] 2.6.4). */
public final class LabelInfo implements SafeXml.Elements {
  private static final String NAMESPACE =
      "http://schemas.microsoft.com/office/2020/mipLabelMetadata";

  private final List<FileLabel> labels = new ArrayList<>();

  LabelInfo() {}

  public static List<FileLabel> labels(byte[] xml, String part) throws UnreadableFileException {
    LabelInfo info = new LabelInfo();
    SafeXml.read(xml, part, info);
    return info.labels();
  }

  List<FileLabel> labels() {
    return labels;
  }

  @Override
  public void starts(XMLStreamReader element) throws UnreadableFileException {
    if (!element.getLocalName().equals("label") || !NAMESPACE.equals(element.getNamespaceURI())) {
      return;
    }
    LabelProperties.requireLabelLimit(labels.size());
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < element.getAttributeCount(); i++) {
      String value = element.getAttributeValue(i).strip();
      if (!value.isEmpty()) {
        attributes.put(element.getAttributeLocalName(i).toLowerCase(Locale.ROOT), value);
      }
    }
    FileLabel label =
        LabelProperties.label(attributes.get("id"), attributes, LabelPlace.LABEL_INFO);
    if (label.id() != null && !LabelProperties.isGuid(label.id())) {
      throw new UnreadableFileException(
          "is damaged: its LabelInfo has a label whose id is no GUID: " + label.id());
    }
    labels.add(label);
  }
}
