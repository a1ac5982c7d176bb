package io.cordon.labels.office;

/**
 * A part of an Office package that contains labels: its usual path, the types of its relationship
 * (transitional and strict), and its content type.
 */
enum LabelPart {
  LABEL_INFO(
      "labels",
      "docMetadata/LabelInfo.xml",
      "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
      "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
      "application/vnd.ms-office.classificationlabels+xml"),
  CUSTOM_PROPERTIES(
      "custom properties",
      "docProps/custom.xml",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
      "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties",
      "application/vnd.openxmlformats-officedocument.custom-properties+xml");

  private final String caption;
  private final String usualPath;
  private final String type;
  private final String strictType;
  private final String contentType;

  LabelPart(String caption, String usualPath, String type, String strictType, String contentType) {
    this.caption = caption;
    this.usualPath = usualPath;
    this.type = type;
    this.strictType = strictType;
    this.contentType = contentType;
  }

  /** What it contains, in the plural, for messages. */
  String caption() {
    return caption;
  }

  String usualPath() {
    return usualPath;
  }

  boolean hasRelationship(String relationshipType) {
    return type.equals(relationshipType) || strictType.equals(relationshipType);
  }

  boolean hasContentType(String name) {
    return contentType.equalsIgnoreCase(name);
  }
}
