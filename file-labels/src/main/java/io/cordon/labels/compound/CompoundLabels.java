package io.cordon.labels.compound;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelInfo;
import io.cordon.labels.metadata.LabelPrecedence;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the labels of Office 97-2003 files, of Outlook messages, and of Office files of any age
 * that are encrypted.
 */
public final class CompoundLabels {
  /** An Office file since 2007, encrypted as a whole ([MS-OFFCRYPTO] 2.3.4.4). */
  private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

  /** Older Office files under rights management, and encrypted properties of both formats. */
  private static final List<String> OTHER_ENCRYPTED =
      List.of("\tDRMContent", "encryption", "EncryptedSummary");

  private static final String SUMMARY = "\u0005DocumentSummaryInformation";
  private static final List<String> MAIN_STREAMS =
      List.of("WordDocument", "Workbook", "Book", "PowerPoint Document", "VisioDocument");

  /** Where the label of an encrypted file stays readable ([MS-OFFCRYPTO] 2.6.2). */
  private static final String[] LABEL_INFO = {"\u0006DataSpaces", "TransformInfo", "LabelInfo"};

  private CompoundLabels() {}

  public static LabelledFile read(Path file) throws UnreadableFileException, IOException {
    try (CompoundFile compound = CompoundFile.open(file)) {
      if (OutlookMessage.isMessage(compound)) {
        return OutlookMessage.read(compound);
      }
      boolean encryptedPackage = compound.has(ENCRYPTED_PACKAGE);
      boolean encrypted = encryptedPackage || hasAny(compound, OTHER_ENCRYPTED);
      if (!encrypted && !compound.has(SUMMARY) && !hasAny(compound, MAIN_STREAMS)) {
        return LabelledFile.OTHER;
      }
      ByteBuffer info = compound.stream(LABEL_INFO);
      ByteBuffer summary = compound.stream(SUMMARY);
      List<FileLabel> labels =
          LabelPrecedence.ofOffice(
              info == null ? List.of() : LabelInfo.labels(bytes(info), "LabelInfo"),
              summary == null ? List.of() : DocumentSummary.labels(summary));
      // An empty LabelInfo states that there is no label; a missing one states nothing.
      if (encrypted && info == null && labels.isEmpty()) {
        throw UnreadableFileException.encrypted();
      }
      DocumentKind kind = encryptedPackage ? DocumentKind.OFFICE : DocumentKind.OFFICE_97;
      return new LabelledFile(kind, encrypted, labels);
    }
  }

  private static boolean hasAny(CompoundFile compound, List<String> names)
      throws UnreadableFileException {
    for (String name : names) {
      if (compound.has(name)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
