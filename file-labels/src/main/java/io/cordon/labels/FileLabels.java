package io.cordon.labels;

import io.cordon.labels.compound.CompoundLabels;
import io.cordon.labels.format.FileFormat;
import io.cordon.labels.format.FileHead;
import io.cordon.labels.format.UnreadKind;
import io.cordon.labels.mail.MailLabels;
import io.cordon.labels.markup.HtmlLabels;
import io.cordon.labels.markup.OfficeXmlLabels;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.office.OfficePackageLabels;
import io.cordon.labels.opendocument.OpenDocumentLabels;
import io.cordon.labels.pdf.PdfLabels;
import io.cordon.labels.rtf.RtfLabels;
import io.cordon.labels.xmp.PictureLabels;
import io.cordon.labels.zip.ZipParts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads the sensitivity labels inside a file. The format is recognised by the content; the name
 * counts only where the content says nothing.
 *
 * <p>Safe for untrusted files: time and memory are limited, nothing is written to disk or fetched,
 * and every problem with a file is an {@link UnreadableFileException}.
 */
public final class FileLabels {
  private FileLabels() {}

  /** The labels of a file; none for a format that cannot contain labels. */
  public static LabelledFile read(Path file) throws UnreadableFileException {
    if (Files.isDirectory(file)) {
      throw new UnreadableFileException("is a directory");
    }
    try {
      FileHead head = FileHead.of(file);
      String unread = UnreadKind.of(head);
      if (unread != null) {
        throw UnreadableFileException.unsupported(unread);
      }
      return read(file, head);
    } catch (NoSuchFileException missing) {
      throw new UnreadableFileException("no such file");
    } catch (AccessDeniedException denied) {
      throw new UnreadableFileException("permission denied");
    } catch (IOException broken) {
      throw new UnreadableFileException("cannot be read: " + broken.getMessage());
    }
  }

  private static LabelledFile read(Path file, FileHead head)
      throws UnreadableFileException, IOException {
    return switch (FileFormat.of(head)) {
      case ZIP -> readZip(file, head);
      case COMPOUND -> CompoundLabels.read(file);
      case PDF -> PdfLabels.read(file);
      case RTF -> RtfLabels.read(file);
      case OFFICE_XML -> OfficeXmlLabels.read(file);
      case HTML -> HtmlLabels.read(file);
      case MIME -> MailLabels.read(file);
      case PICTURE -> PictureLabels.read(file);
      case PROTECTED -> throw UnreadableFileException.encrypted();
      case ARCHIVE -> archive(head);
      case OTHER -> other(head);
    };
  }

  private static LabelledFile readZip(Path file, FileHead head)
      throws UnreadableFileException, IOException {
    try (ZipParts zip = ZipParts.open(file)) {
      if (OfficePackageLabels.isOffice(zip)) {
        return OfficePackageLabels.read(zip);
      }
      return OpenDocumentLabels.isOpenDocument(zip, head.extension())
          ? OpenDocumentLabels.read(zip)
          : archive(head);
    }
  }

  private static LabelledFile archive(FileHead head) throws UnreadableFileException {
    if (FileFormat.isNameOfDocument(head)) {
      throw notAsNamed(head, "an archive without the parts of a document");
    }
    return LabelledFile.ARCHIVE;
  }

  private static LabelledFile other(FileHead head) throws UnreadableFileException {
    if (!FileFormat.isNoDocumentDespiteItsName(head)) {
      return LabelledFile.OTHER;
    }
    if (head.start().isEmpty()) {
      throw notAsNamed(head, "empty");
    }
    throw head.isBinary()
        ? notAsNamed(head, "no such file: it is damaged or encrypted")
        : notAsNamed(head, "plain text");
  }

  private static UnreadableFileException notAsNamed(FileHead head, String content) {
    return new UnreadableFileException("is named ." + head.extension() + ", but is " + content);
  }
}
