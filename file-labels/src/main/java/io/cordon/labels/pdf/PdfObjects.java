package io.cordon.labels.pdf;

import io.cordon.labels.metadata.UnreadableFile;
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
 * The objects of a PDF, read by PDFBox when they are asked for, with a limit on what all streams
 * together may unpack to: PDFBox itself unpacks into memory whatever comes.
 *
 * <p>Pages, fonts and images are never touched.
 */
final class PdfObjects extends COSParser implements Closeable {
  /** Of the raw bytes of the streams that are decrypted. */
  private static final long LARGEST_DECRYPTED_BYTES = 64L << 20;

  private final UnpackingBudget budget = new UnpackingBudget();
  private final RandomAccessStreamCache decrypted =
      MemoryUsageSetting.setupMainMemoryOnly(LARGEST_DECRYPTED_BYTES).streamCache.create();

  private boolean rebuilt;

  /** Most encrypted PDFs want no password to be read: they are decrypted with the empty one. */
  PdfObjects(RandomAccessRead source) throws IOException {
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
   * Whether the table of objects was missing or broken, so that PDFBox looked for objects itself:
   * it may have found all of them, or those of the first half of a file that was cut off.
   */
  boolean wasRebuilt() {
    return rebuilt;
  }

  /** A reset then only means that the table is made anew. */
  @Override
  protected boolean resetTrailerResolver() {
    return false;
  }

  /** Throws where the PDF is broken or wants a key; {@link #isEncrypted} then tells which. */
  COSDictionary trailer() throws IOException {
    try {
      return retrieveTrailer();
    } catch (NoClassDefFoundError forCertificates) {
      // Those PDFBox reads with Bouncy Castle, which is not here.
      throw new IOException("it is encrypted for certificates", forCertificates);
    }
  }

  /** What was read of the trailer before it turned out that a key is wanted. */
  COSDictionary trailerOfEncrypted() {
    return document.getTrailer();
  }

  boolean isEncrypted() {
    return document.getTrailer() != null && document.isEncrypted();
  }

  /** What PDFBox takes for readable although it only cannot see how it is encrypted. */
  boolean isEncryptedSomehow() {
    return !isEncrypted() && document.getTrailer().containsKey(COSName.ENCRYPT);
  }

  COSDictionary encryption() {
    return document.getEncryptionDictionary();
  }

  /** A dictionary or stream that another dictionary names; null where it names none. */
  COSDictionary dictionary(COSDictionary parent, COSName key) throws UnreadableFile {
    return object(parent.getItem(key), key) instanceof COSDictionary dictionary ? dictionary : null;
  }

  COSArray array(COSDictionary parent, COSName key) throws UnreadableFile {
    return object(parent.getItem(key), key) instanceof COSArray array ? array : null;
  }

  /** PDFBox hides that an object could not be read. Here that must not pass for a missing label. */
  private COSBase object(COSBase item, COSName key) throws UnreadableFile {
    if (!(item instanceof COSObject reference)) {
      return item;
    }
    COSBase object = reference.getObject();
    budget.requireLeft();
    if (object == null) {
      throw new UnreadableFile("is damaged or cut off: its " + key.getName() + " cannot be read");
    }
    return object;
  }

  /** The unpacked bytes of a stream; null where there is none. */
  byte[] bytes(COSDictionary parent, COSName key) throws UnreadableFile, IOException {
    COSDictionary found = dictionary(parent, key);
    if (found == null) {
      return null;
    }
    if (!(found instanceof LimitedStream stream)) {
      throw new UnreadableFile("is damaged: its " + key.getName() + " is no stream");
    }
    try {
      return stream.unpacked();
    } finally {
      budget.requireLeft();
    }
  }

  UnpackingBudget budget() {
    return budget;
  }

  @Override
  public void close() throws IOException {
    document.close();
    decrypted.close();
  }

  /** Makes the streams of this PDF such that they heed the limit. */
  private final class LimitedDocument extends COSDocument {
    LimitedDocument() {
      super(null, PdfObjects.this);
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
