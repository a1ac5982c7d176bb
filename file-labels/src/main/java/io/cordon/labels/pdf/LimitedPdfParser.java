package io.cordon.labels.pdf;

import io.cordon.labels.metadata.UnreadableFileException;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.COSParser;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;

/**
 * The objects of a PDF, read lazily by PDFBox, with a limit on the unpacked bytes of all streams
 * together: PDFBox itself unpacks into memory without limit.
 *
 * <p>Pages, fonts and images are never touched.
 */
final class LimitedPdfParser extends COSParser implements Closeable {
  /** The limit on the raw bytes of decrypted streams. */
  private static final long MAX_DECRYPTED_BYTES = 64L << 20;

  private final DecompressionBudget budget = new DecompressionBudget();
  private final RandomAccessStreamCache decrypted =
      MemoryUsageSetting.setupMainMemoryOnly(MAX_DECRYPTED_BYTES).streamCache.create();

  private boolean rebuilt;

  /** Most encrypted PDFs need no password for reading: they are decrypted with the empty one. */
  LimitedPdfParser(RandomAccessRead source) throws IOException {
    super(source, "", null, null);
    document = new LimitedDocument();
    xrefTrailerResolver =
        new XrefTrailerResolver() {
          @Override
          protected void reset() {
            rebuilt = true;
            super.reset();
          }
        };
  }

  /**
   * Whether the table of objects was missing or broken, so that PDFBox searched for objects: it may
   * have found all of them, or only those of the first half of a truncated file.
   */
  boolean wasRebuilt() {
    return rebuilt;
  }

  /** With this, a reset only happens when the table is rebuilt. */
  @Override
  protected boolean resetTrailerResolver() {
    return false;
  }

  /** Throws when the PDF is broken or needs a key; {@link #isEncrypted} distinguishes the two. */
  COSDictionary trailer() throws IOException {
    try {
      return retrieveTrailer();
    } catch (NoClassDefFoundError forCertificates) {
      // PDFBox needs Bouncy Castle for those, which is not on the class path.
      throw new IOException("it is encrypted for certificates", forCertificates);
    }
  }

  /** The part of the trailer that was read before the key was missing. */
  COSDictionary trailerOfEncrypted() {
    return document.getTrailer();
  }

  boolean isEncrypted() {
    return document.getTrailer() != null && document.isEncrypted();
  }

  /** Encrypted in an unknown way, which PDFBox treats as not encrypted. */
  boolean hasUnknownEncryption() {
    return !isEncrypted() && document.getTrailer().containsKey(COSName.ENCRYPT);
  }

  COSDictionary encryption() {
    return document.getEncryptionDictionary();
  }

  /** A dictionary or stream in another dictionary; null where there is none. */
  COSDictionary dictionary(COSDictionary parent, COSName key) throws UnreadableFileException {
    return object(parent.getItem(key), key) instanceof COSDictionary dictionary ? dictionary : null;
  }

  COSArray array(COSDictionary parent, COSName key) throws UnreadableFileException {
    return object(parent.getItem(key), key) instanceof COSArray array ? array : null;
  }

  /** PDFBox hides that an object could not be read. That must not look like a missing label. */
  private COSBase object(COSBase item, COSName key) throws UnreadableFileException {
    if (!(item instanceof COSObject reference)) {
      return item;
    }
    COSBase object = reference.getObject();
    budget.requireLeft();
    if (object == null) {
      throw new UnreadableFileException(
          "is damaged or cut off: its " + key.getName() + " cannot be read");
    }
    return object;
  }

  /** The unpacked bytes of a stream; null where there is none. */
  byte[] bytes(COSDictionary parent, COSName key) throws UnreadableFileException, IOException {
    COSDictionary found = dictionary(parent, key);
    if (found == null) {
      return null;
    }
    if (!(found instanceof LimitedStream stream)) {
      throw new UnreadableFileException("is damaged: its " + key.getName() + " is no stream");
    }
    try {
      return stream.unpacked();
    } finally {
      budget.requireLeft();
    }
  }

  DecompressionBudget budget() {
    return budget;
  }

  @Override
  public void close() throws IOException {
    document.close();
    decrypted.close();
  }

  /** Creates the streams of this PDF with the limit. */
  private final class LimitedDocument extends COSDocument {
    LimitedDocument() {
      super(null, LimitedPdfParser.this);
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream =
          new LimitedStream(decrypted, createRandomAccessReadView(start, length), budget);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }
}
