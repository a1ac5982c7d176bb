package io.cordon.labels.pdf;

import io.cordon.labels.metadata.UnreadableFile;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The bytes of a PDF for as long as patience lasts: PDFBox searches a damaged one from end to end,
 * many times over, and a hostile one for hours.
 */
final class TimeLimitedSource implements RandomAccessRead {
  /** In bytes; some fifteen seconds. A PDF that is whole takes 90 MB for a million objects. */
  private static final long PATIENCE = 384L << 20;

  /** A jump costs more than a byte. */
  private static final int JUMP_BYTES = 4;

  private final RandomAccessRead file;
  private long left = PATIENCE;

  TimeLimitedSource(RandomAccessRead file) {
    this.file = file;
  }

  /** Whether it ran out is kept: whoever read may have hidden the exception. */
  void requirePatience() throws UnreadableFile {
    if (left < 0) {
      throw new UnreadableFile("is too damaged: searching it for a label would take too long");
    }
  }

  private void spend(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("this PDF is searched for too long");
    }
  }

  @Override
  public int read() throws IOException {
    spend(1);
    return file.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    spend(length);
    return file.read(bytes, offset, length);
  }

  @Override
  public void seek(long position) throws IOException {
    spend(JUMP_BYTES);
    file.seek(position);
  }

  @Override
  public long getPosition() throws IOException {
    return file.getPosition();
  }

  @Override
  public long length() throws IOException {
    return file.length();
  }

  @Override
  public boolean isEOF() throws IOException {
    return file.isEOF();
  }

  @Override
  public boolean isClosed() {
    return file.isClosed();
  }

  /** Of streams; their own limit is on what they unpack to. */
  @Override
  public RandomAccessReadView createView(long start, long length) throws IOException {
    return file.createView(start, length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
