package io.cordon.labels.office;

import io.cordon.labels.metadata.SafeXml;
import io.cordon.labels.metadata.UnreadableFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Which parts an Office package says it has, with the content types of parts with labels. */
final class ContentTypes implements SafeXml.Elements {
  static final String PART = "[Content_Types].xml";

  private final Map<LabelPart, List<String>> paths = new LinkedHashMap<>();

  private ContentTypes() {}

  static ContentTypes none() {
    return new ContentTypes();
  }

  /**
   * @param xml null when the package has none
   */
  static ContentTypes of(byte[] xml) throws UnreadableFileException {
    ContentTypes types = new ContentTypes();
    if (xml != null) {
      SafeXml.read(xml, PART, types);
    }
    return types;
  }

  List<String> named(LabelPart part) {
    return paths.getOrDefault(part, List.of());
  }

  /** {@code <Override PartName="…" ContentType="…"/>}. */
  @Override
  public void starts(XMLStreamReader element) {
    String path = element.getAttributeValue(null, "PartName");
    String type = element.getAttributeValue(null, "ContentType");
    for (LabelPart part : LabelPart.values()) {
      if (path != null && part.hasContentType(type)) {
        paths.computeIfAbsent(part, any -> new ArrayList<>()).add(path);
      }
    }
  }
}
