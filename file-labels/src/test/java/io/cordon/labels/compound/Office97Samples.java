package io.cordon.labels.compound;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.WritingNotSupportedException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Compound files with labels in their properties, made by Apache POI. */
public final class Office97Samples {
  public static final int CODE_PAGE_UTF16 = 1200;
  public static final int CODE_PAGE_WINDOWS = 1252;
  static final int CODE_PAGE_UTF8 = 65001;

  private Office97Samples() {}

  /** Writes the content of a compound file. */
  interface Content {
    void into(DirectoryEntry root) throws IOException;
  }

  public static byte[] docWith(Map<String, String> properties, int codePage) {
    return compound(
        root -> {
          stream(root, "WordDocument", new byte[5000]);
          stream(root, "1Table", new byte[300]);
          summary(root, properties, codePage);
        });
  }

  static byte[] compound(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      content.into(file.getRoot());
      file.writeFilesystem(bytes);
    } catch (IOException impossible) { // an array does no I/O
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static void stream(DirectoryEntry storage, String name, byte[] bytes) throws IOException {
    storage.createDocument(name, new ByteArrayInputStream(bytes));
  }

  static void summary(DirectoryEntry root, Map<String, String> properties, int codePage)
      throws IOException {
    CustomProperties custom = new CustomProperties();
    custom.setCodepage(codePage);
    properties.forEach(custom::put);
    DocumentSummaryInformation summary = PropertySetFactory.newDocumentSummaryInformation();
    summary.setCompany("Example");
    summary.setCustomProperties(custom);
    try {
      summary.write(root, DocumentSummaryInformation.DEFAULT_STREAM_NAME);
    } catch (WritingNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A document that Office encrypted because of its label. */
  public static byte[] rightsManaged(byte[] labelInfo) {
    return compound(
        root -> {
          stream(root, "EncryptedPackage", new byte[9000]);
          DirectoryEntry transform =
              root.createDirectory("\u0006DataSpaces").createDirectory("TransformInfo");
          DirectoryEntry rights = transform.createDirectory("DRMEncryptedTransform");
          stream(rights, "\u0006Primary", new byte[200]);
          if (labelInfo != null) {
            stream(transform, "LabelInfo", labelInfo);
          }
        });
  }
}
