package io.cordon.labels.office;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelInfo;
import io.cordon.labels.metadata.LabelPrecedence;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the labels of Office Open XML: Word, Excel, PowerPoint and Visio since 2007. */
public final class OfficePackageLabels {
  private OfficePackageLabels() {}

  /** Reads the labels of one part. */
  private interface Reader {
    List<FileLabel> labels(byte[] xml, String part) throws UnreadableFileException;
  }

  public static LabelledFile read(Path file) throws UnreadableFileException, IOException {
    try (OfficePackage office = OfficePackage.open(file)) {
      if (!office.isOffice()) {
        return LabelledFile.OTHER;
      }
      Relationships parts = Relationships.of(office.part(Relationships.PART));
      return new LabelledFile(
          DocumentKind.OFFICE,
          false,
          LabelPrecedence.ofOffice(
              labels(office, parts, Relationships.Role.LABEL_INFO, LabelInfo::labels),
              labels(
                  office, parts, Relationships.Role.CUSTOM_PROPERTIES, CustomProperties::labels)));
    }
  }

  private static List<FileLabel> labels(
      OfficePackage office, Relationships parts, Relationships.Role role, Reader reader)
      throws UnreadableFileException, IOException {
    String part = office.firstOf(parts.candidates(role));
    return part == null ? List.of() : reader.labels(office.part(part), part);
  }
}
