package io.cordon.labels.office;

import io.cordon.labels.metadata.DocumentProperties;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.SafeXml;
import io.cordon.labels.metadata.UnreadableFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Reads the labels of an Office package that is one XML file, its parts as elements. */
public final class FlatPackage implements SafeXml.Elements {
  private static final String NAMESPACE = "http://schemas.microsoft.com/office/2006/xmlPackage";
  private static final int MAX_PARTS = 100_000;

  private final DocumentProperties properties = new DocumentProperties();
  private final Relationships relationships = Relationships.none();
  private final Set<String> parts = new HashSet<>();
  private boolean withLabels;
  private boolean withRelationships;

  /** The labels, after the whole file was read. */
  public List<FileLabel> labels() throws UnreadableFileException {
    List<FileLabel> labels = properties.labels();
    if (labels.isEmpty()) {
      MissingParts.requireNone(
          relationships, ContentTypes.none(), path -> parts.contains(normalised(path)));
    }
    return labels;
  }

  @Override
  public void starts(XMLStreamReader element) throws UnreadableFileException {
    if (element.getLocalName().equals("part") && NAMESPACE.equals(element.getNamespaceURI())) {
      startPart(
          String.valueOf(element.getAttributeValue(NAMESPACE, "name")),
          element.getAttributeValue(NAMESPACE, "contentType"));
    } else if (withLabels) {
      properties.starts(element);
    } else if (withRelationships) {
      relationships.starts(element);
    }
  }

  private void startPart(String name, String contentType) throws UnreadableFileException {
    if (parts.size() >= MAX_PARTS) {
      throw new UnreadableFileException("is hostile: it has more than 100,000 parts");
    }
    String path = normalised(name);
    parts.add(path);
    withRelationships = path.equals(Relationships.PART);
    withLabels = false;
    for (LabelPart part : LabelPart.values()) {
      withLabels |= part.hasContentType(contentType) || path.equals(normalised(part.usualPath()));
    }
  }

  @Override
  public void text(String piece) {
    if (withLabels) {
      properties.text(piece);
    }
  }

  @Override
  public void ends(String localName) throws UnreadableFileException {
    if (withLabels) {
      properties.ends(localName);
    }
  }

  private static String normalised(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.startsWith("/") ? lower.substring(1) : lower;
  }
}
