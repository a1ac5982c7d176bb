package io.cordon.labels.pdf;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelPrecedence;
import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.xmp.XmpPacket;
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
  private static final int MAX_METADATA_BYTES = 4 << 20;
  private static final int MAX_ATTACHMENTS = 100;
  private static final COSName ENCRYPT_METADATA = COSName.getPDFName("EncryptMetadata");

  private final LimitedPdfParser pdf;

  private PdfLabels(LimitedPdfParser pdf) {
    this.pdf = pdf;
  }

  public static LabelledFile read(Path file) throws UnreadableFileException, IOException {
    try (TimeLimitedSource source = new TimeLimitedSource(new RandomAccessReadBufferedFile(file));
        LimitedPdfParser pdf = new LimitedPdfParser(source)) {
      return readWithinBudget(pdf, source);
    } catch (OutOfMemoryError full) {
      throw new UnreadableFileException("takes more memory than there is (CORDON_HEAP gives more)");
    } catch (RuntimeException | StackOverflowError broken) {
      // PDFBox is lenient, but unforeseen damage may end in any of these.
      throw new UnreadableFileException(
          "is damaged: it cannot be read as a PDF (" + broken.getClass().getSimpleName() + ")");
    }
  }

  private static LabelledFile readWithinBudget(LimitedPdfParser pdf, TimeLimitedSource source)
      throws UnreadableFileException, IOException {
    try {
      LabelledFile read = new PdfLabels(pdf).read();
      source.requireBudgetLeft();
      return read;
    } catch (UnreadableFileException refused) {
      source.requireBudgetLeft();
      throw refused;
    }
  }

  private LabelledFile read() throws UnreadableFileException, IOException {
    COSDictionary trailer;
    try {
      trailer = pdf.trailer();
    } catch (IOException broken) {
      pdf.budget().requireLeft();
      if (!pdf.isEncrypted()) {
        throw new UnreadableFileException("is damaged: it is no PDF (" + broken.getMessage() + ")");
      }
      return new LabelledFile(DocumentKind.PDF, true, withoutKey());
    }
    pdf.budget().requireLeft();
    COSDictionary root = pdf.dictionary(trailer, COSName.ROOT);
    if (root == null) {
      throw new UnreadableFileException("is damaged: it is a PDF without a root");
    }
    if (pdf.hasUnknownEncryption()) {
      throw new UnreadableFileException("is damaged: it is encrypted in an unspecified way");
    }
    List<FileLabel> labels = LabelPrecedence.ofPdf(xmp(root), information(trailer));
    if (labels.isEmpty() && pdf.wasRebuilt()) {
      throw new UnreadableFileException("is damaged or cut off: the rest of it has no label");
    }
    boolean wrapper = isWrapper(root);
    if (wrapper && labels.isEmpty()) {
      throw encrypted();
    }
    return new LabelledFile(DocumentKind.PDF, wrapper || pdf.isEncrypted(), labels);
  }

  /** An encrypted PDF may have readable metadata, meant for readers like this one. */
  private List<FileLabel> withoutKey() throws UnreadableFileException, IOException {
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
    } catch (UnreadableFileException encryptedToo) {
      return null;
    }
  }

  private List<FileLabel> xmp(COSDictionary root) throws UnreadableFileException, IOException {
    byte[] metadata = pdf.bytes(root, COSName.METADATA);
    if (metadata != null && metadata.length > MAX_METADATA_BYTES) {
      throw new UnreadableFileException("is hostile: its metadata is larger than 4 MiB");
    }
    if (metadata != null && pdf.isEncrypted() && !XmpPacket.isPacket(metadata)) {
      throw new UnreadableFileException("is damaged: its metadata cannot be decrypted");
    }
    return metadata == null ? List.of() : XmpPacket.labels(metadata);
  }

  private List<FileLabel> information(COSDictionary trailer) throws UnreadableFileException {
    LabelProperties properties = new LabelProperties(LabelPlace.DOCUMENT_INFORMATION);
    COSDictionary information = pdf.dictionary(trailer, COSName.INFO);
    if (information != null) {
      for (COSName key : information.keySet()) {
        properties.add(key.getName(), text(information.getDictionaryObject(key)));
      }
    }
    return properties.labels();
  }

  /** Values are texts, but some programs write a text that looks like a boolean as a boolean. */
  private static String text(COSBase value) {
    if (value instanceof COSString text) {
      return text.getString();
    }
    return value instanceof COSBoolean truth ? String.valueOf(truth.getValue()) : null;
  }

  /** A wrapper has a page "you need a reader for protected files" and the real PDF attached. */
  private boolean isWrapper(COSDictionary root) throws UnreadableFileException {
    COSArray attachments = pdf.array(root, COSName.AF);
    for (int i = 0; attachments != null && i < Math.min(attachments.size(), MAX_ATTACHMENTS); i++) {
      if (attachments.getObject(i) instanceof COSDictionary attachment
          && "EncryptedPayload".equals(attachment.getNameAsString(COSName.AF_RELATIONSHIP))) {
        return true;
      }
    }
    return false;
  }

  private static UnreadableFileException encrypted() {
    return UnreadableFileException.encrypted();
  }
}
