package io.cordon.labels.office;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelInfo;
import io.cordon.labels.metadata.LabelPrecedence;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.zip.ZipParts;
import java.io.IOException;
import java.util.List;

/** Reads the labels of Office Open XML: Word, Excel, PowerPoint and Visio since 2007. */
public final class OfficePackageLabels {
  private OfficePackageLabels() {}

  /** Reads the labels of one part. */
  private interface Reader {
    List<FileLabel> labels(byte[] xml, String part) throws UnreadableFileException;
  }

  /** Whether these are the parts of an Office document: other zips have none of these. */
  public static boolean isOffice(ZipParts zip) {
    return zip.has(ContentTypes.PART)
        || zip.has(Relationships.PART)
        || zip.has(LabelPart.LABEL_INFO.usualPath())
        || zip.has(LabelPart.CUSTOM_PROPERTIES.usualPath());
  }

  /** The labels of an Office document. */
  public static LabelledFile read(ZipParts office) throws UnreadableFileException, IOException {
    Relationships parts = Relationships.of(office.part(Relationships.PART));
    List<FileLabel> labels =
        LabelPrecedence.ofOffice(
            labels(office, parts, LabelPart.LABEL_INFO, LabelInfo::labels),
            labels(office, parts, LabelPart.CUSTOM_PROPERTIES, CustomProperties::labels));
    if (labels.isEmpty()) {
      MissingParts.requireNone(parts, ContentTypes.of(office.part(ContentTypes.PART)), office::has);
    }
    return new LabelledFile(DocumentKind.OFFICE, false, labels);
  }

  private static List<FileLabel> labels(
      ZipParts office, Relationships parts, LabelPart part, Reader reader)
      throws UnreadableFileException, IOException {
    String path = office.firstOf(parts.candidates(part));
    return path == null ? List.of() : reader.labels(office.part(path), path);
  }
}
