package io.cordon.labels;

import io.cordon.labels.compound.CompoundLabels;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.office.OfficePackageLabels;
import io.cordon.labels.pdf.PdfLabels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads the sensitivity labels inside a file. The format is recognised by the first bytes, not by
 * the name.
 *
 * <p>Safe for untrusted files: time and memory are limited, nothing is written to disk or fetched,
 * and every problem with a file is an {@link UnreadableFileException}.
 */
public final class FileLabels {
  /** PDF readers search this many bytes for the header. */
  private static final int HEAD_BYTES = 1024;

  private static final String ZIP = "PK\u0003\u0004";
  private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
  private static final String PDF = "%PDF-";

  private FileLabels() {}

  /** The labels of a file; none for a format that cannot contain labels. */
  public static LabelledFile read(Path file) throws UnreadableFileException {
    if (Files.isDirectory(file)) {
      throw new UnreadableFileException("is a directory");
    }
    try {
      String head = head(file);
      if (head.startsWith(ZIP)) {
        return OfficePackageLabels.read(file);
      }
      if (head.startsWith(COMPOUND)) {
        return CompoundLabels.read(file);
      }
      return head.contains(PDF) ? PdfLabels.read(file) : LabelledFile.OTHER;
    } catch (NoSuchFileException missing) {
      throw new UnreadableFileException("no such file");
    } catch (AccessDeniedException denied) {
      throw new UnreadableFileException("permission denied");
    } catch (IOException broken) {
      throw new UnreadableFileException("cannot be read: " + broken.getMessage());
    }
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    }
  }
}
