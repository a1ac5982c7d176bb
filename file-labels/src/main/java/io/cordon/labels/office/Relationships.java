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

  /** A part's usual path, and the types of its relationship, transitional and strict. */
  enum Role {
    LABEL_INFO(
        "docMetadata/LabelInfo.xml",
        "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
        "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"),
    CUSTOM_PROPERTIES(
        "docProps/custom.xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties");

    private final String usualPart;
    private final String type;
    private final String strictType;

    Role(String usualPart, String type, String strictType) {
      this.usualPart = usualPart;
      this.type = type;
      this.strictType = strictType;
    }

    String usualPart() {
      return usualPart;
    }
  }

  private final Map<Role, List<String>> partsByRole = new LinkedHashMap<>();

  private Relationships() {}

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
  List<String> candidates(Role role) {
    List<String> parts = new ArrayList<>(partsByRole.getOrDefault(role, List.of()));
    parts.add(role.usualPart());
    return parts;
  }

  @Override
  public void starts(XMLStreamReader element) {
    String type = element.getAttributeValue(null, "Type");
    String target = element.getAttributeValue(null, "Target");
    boolean outside = "External".equals(element.getAttributeValue(null, "TargetMode"));
    if (!element.getLocalName().equals("Relationship") || target == null || outside) {
      return;
    }
    for (Role role : Role.values()) {
      if (role.type.equals(type) || role.strictType.equals(type)) {
        partsByRole.computeIfAbsent(role, any -> new ArrayList<>()).add(target);
      }
    }
  }
}
