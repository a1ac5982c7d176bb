package io.cordon.labels.office;

import io.cordon.labels.metadata.SafeXml;
import io.cordon.labels.metadata.UnreadableFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Which parts of an Office package are its LabelInfo and its custom properties. */
final class Relationships implements SafeXml.Elements {
  /** The part that lists the relationships. */
  static final String PART = "_rels/.rels";

  private final Map<LabelPart, List<String>> paths = new LinkedHashMap<>();
  private final Map<LabelPart, String> outside = new LinkedHashMap<>();

  private Relationships() {}

  static Relationships none() {
    return new Relationships();
  }

  /**
   * @param xml null when the package has none
   */
  static Relationships of(byte[] xml) throws UnreadableFileException {
    Relationships relationships = new Relationships();
    if (xml != null) {
      SafeXml.read(xml, PART, relationships);
    }
    return relationships;
  }

  /**
   * Possible paths of a part, best first: programs other than Office may forget the relationship.
   */
  List<String> candidates(LabelPart part) {
    List<String> candidates = new ArrayList<>(named(part));
    candidates.add(part.usualPath());
    return candidates;
  }

  /** The paths that the relationships name. */
  List<String> named(LabelPart part) {
    return paths.getOrDefault(part, List.of());
  }

  /** The address of a part outside of the file, which is not fetched; null for none. */
  String outside(LabelPart part) {
    return outside.get(part);
  }

  @Override
  public void starts(XMLStreamReader element) {
    String type = element.getAttributeValue(null, "Type");
    String target = element.getAttributeValue(null, "Target");
    if (!element.getLocalName().equals("Relationship") || target == null) {
      return;
    }
    boolean external = "External".equals(element.getAttributeValue(null, "TargetMode"));
    for (LabelPart part : LabelPart.values()) {
      if (part.hasRelationship(type) && external) {
        outside.put(part, target.length() <= 100 ? target : target.substring(0, 100) + "…");
      } else if (part.hasRelationship(type)) {
        paths.computeIfAbsent(part, any -> new ArrayList<>()).add(target);
      }
    }
  }
}
