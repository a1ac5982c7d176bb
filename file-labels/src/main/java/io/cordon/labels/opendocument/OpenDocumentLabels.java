package io.cordon.labels.opendocument;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.DocumentProperties;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.SafeXml;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.zip.ZipParts;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the labels of OpenDocument texts, tables, presentations and drawings: LibreOffice keeps the
 * custom properties of an Office document as user-defined metadata, and writes them back.
 */
public final class OpenDocumentLabels {
  private static final String META = "meta.xml";

  /** Texts, tables, presentations, drawings and formulas, and their templates. */
  private static final Pattern EXTENSION = Pattern.compile("o[dt][tspgf]");

  private OpenDocumentLabels() {}

  /**
   * Whether these are the parts of an OpenDocument. An EPUB, for example, has a manifest too; a
   * document that lost its manifest is recognised by its name.
   *
   * @param extension of the file's name, in lower case
   */
  public static boolean isOpenDocument(ZipParts zip, String extension) {
    boolean document = zip.has(META) || zip.has("content.xml");
    boolean certain = zip.has(Manifest.PART) || EXTENSION.matcher(extension).matches();
    return (certain && document) || zip.has("encrypted-package");
  }

  /** The labels of an OpenDocument. */
  public static LabelledFile read(ZipParts zip) throws UnreadableFileException, IOException {
    Manifest manifest = Manifest.of(zip.part(Manifest.PART));
    if (zip.has("encrypted-package") || manifest.isEncrypted(META)) {
      throw UnreadableFileException.encrypted();
    }
    byte[] meta = zip.part(META);
    if (meta == null && manifest.names(META)) {
      throw new UnreadableFileException(
          "is incomplete: its manifest names the part meta.xml for its properties, which is"
              + " missing: it was removed or lost");
    }
    return new LabelledFile(DocumentKind.OPEN_DOCUMENT, manifest.isEncrypted(), labels(meta));
  }

  private static List<FileLabel> labels(byte[] meta) throws UnreadableFileException {
    DocumentProperties properties = new DocumentProperties();
    if (meta != null) {
      SafeXml.read(meta, META, properties);
    }
    return properties.labels();
  }
}
