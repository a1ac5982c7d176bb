package io.cordon.labels.pdf;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelPrecedence;
import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** Reads the labels of a PDF: its XMP metadata, and its information dictionary. */
public final class PdfLabels {
  private static final int LARGEST_METADATA_BYTES = 4 << 20;
  private static final int MOST_ATTACHMENTS = 100;
  private static final COSName ENCRYPT_METADATA = COSName.getPDFName("EncryptMetadata");

  private final PdfObjects pdf;

  private PdfLabels(PdfObjects pdf) {
    this.pdf = pdf;
  }

  public static LabelledFile read(Path file) throws UnreadableFile, IOException {
    try (TimeLimitedSource source = new TimeLimitedSource(new RandomAccessReadBufferedFile(file));
        PdfObjects pdf = new PdfObjects(source)) {
      return patiently(pdf, source);
    } catch (OutOfMemoryError full) {
      throw new UnreadableFile("takes more memory than there is (CORDON_HEAP gives more)");
    } catch (RuntimeException | StackOverflowError broken) {
      // PDFBox reads what it can; what it did not foresee may end in any of these.
      throw new UnreadableFile(
          "is damaged: it is no PDF that can be read (" + broken.getClass().getSimpleName() + ")");
    }
  }

  private static LabelledFile patiently(PdfObjects pdf, TimeLimitedSource source)
      throws UnreadableFile, IOException {
    try {
      LabelledFile read = new PdfLabels(pdf).read();
      source.requirePatience();
      return read;
    } catch (UnreadableFile refused) {
      source.requirePatience();
      throw refused;
    }
  }

  private LabelledFile read() throws UnreadableFile, IOException {
    COSDictionary trailer;
    try {
      trailer = pdf.trailer();
    } catch (IOException broken) {
      pdf.budget().requireLeft();
      if (!pdf.isEncrypted()) {
        throw new UnreadableFile("is damaged: it is no PDF (" + broken.getMessage() + ")");
      }
      return new LabelledFile(DocumentKind.PDF, true, withoutKey());
    }
    pdf.budget().requireLeft();
    COSDictionary root = pdf.dictionary(trailer, COSName.ROOT);
    if (root == null) {
      throw new UnreadableFile("is damaged: it is a PDF without a root");
    }
    if (pdf.isEncryptedSomehow()) {
      throw new UnreadableFile("is damaged: it is encrypted and does not say how");
    }
    List<FileLabel> labels = LabelPrecedence.ofPdf(xmp(root), information(trailer));
    if (labels.isEmpty() && pdf.wasRebuilt()) {
      throw new UnreadableFile("is damaged or cut off: no label is in what is left of it");
    }
    boolean wrapper = isWrapper(root);
    if (wrapper && labels.isEmpty()) {
      throw encrypted();
    }
    return new LabelledFile(DocumentKind.PDF, wrapper || pdf.isEncrypted(), labels);
  }

  /** Of what is encrypted, the metadata may be left readable for just such a purpose as this. */
  private List<FileLabel> withoutKey() throws UnreadableFile, IOException {
    COSDictionary root = rootOfEncrypted();
    if (root == null || pdf.dictionary(root, COSName.METADATA) == null) {
      throw encrypted();
    }
    return xmp(root);
  }

  /** Null where the metadata is encrypted, or the root that leads to it. */
  private COSDictionary rootOfEncrypted() {
    if (pdf.encryption().getBoolean(ENCRYPT_METADATA, true)) {
      return null;
    }
    try {
      return pdf.dictionary(pdf.trailerOfEncrypted(), COSName.ROOT);
    } catch (UnreadableFile encryptedToo) {
      return null;
    }
  }

  private List<FileLabel> xmp(COSDictionary root) throws UnreadableFile, IOException {
    byte[] metadata = pdf.bytes(root, COSName.METADATA);
    if (metadata != null && metadata.length > LARGEST_METADATA_BYTES) {
      throw new UnreadableFile("is hostile: its metadata is larger than 4 MiB");
    }
    if (metadata != null && pdf.isEncrypted() && !XmpPacket.isPacket(metadata)) {
      throw new UnreadableFile("is damaged: its metadata cannot be decrypted");
    }
    return metadata == null ? List.of() : XmpPacket.labels(metadata);
  }

  private List<FileLabel> information(COSDictionary trailer) throws UnreadableFile {
    LabelProperties properties = new LabelProperties(LabelPlace.DOCUMENT_INFORMATION);
    COSDictionary information = pdf.dictionary(trailer, COSName.INFO);
    if (information != null) {
      for (COSName key : information.keySet()) {
        properties.add(key.getName(), text(information.getDictionaryObject(key)));
      }
    }
    return properties.labels();
  }

  /** Labels are texts; some programs write what looks like a truth value as one. */
  private static String text(COSBase value) {
    if (value instanceof COSString text) {
      return text.getString();
    }
    return value instanceof COSBoolean truth ? String.valueOf(truth.getValue()) : null;
  }

  /** A page that says "you need a reader for protected files", with the real PDF attached. */
  private boolean isWrapper(COSDictionary root) throws UnreadableFile {
    COSArray attachments = pdf.array(root, COSName.AF);
    for (int i = 0;
        attachments != null && i < Math.min(attachments.size(), MOST_ATTACHMENTS);
        i++) {
      if (attachments.getObject(i) instanceof COSDictionary attachment
          && "EncryptedPayload".equals(attachment.getNameAsString(COSName.AF_RELATIONSHIP))) {
        return true;
      }
    }
    return false;
  }

  private static UnreadableFile encrypted() {
    return new UnreadableFile("is encrypted: its label cannot be read without the key");
  }
}
