package io.cordon.labels.pdf;

import io.cordon.labels.metadata.UnreadableFileException;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The bytes of a PDF, with a budget of reads: PDFBox searches a damaged PDF from end to end many
 * times, and a hostile one for hours.
 */
final class TimeLimitedSource implements RandomAccessRead {
  /** About fifteen seconds of reading. An intact PDF needs 90 MB for a million objects. */
  private static final long BUDGET_BYTES = 384L << 20;

  /** A seek costs more than one byte. */
  private static final int SEEK_COST_BYTES = 4;

  private final RandomAccessRead file;
  private long leftBytes = BUDGET_BYTES;

  TimeLimitedSource(RandomAccessRead file) {
    this.file = file;
  }

  /** Remembers that the budget was exceeded, because PDFBox may swallow the exception. */
  void requireBudgetLeft() throws UnreadableFileException {
    if (leftBytes < 0) {
      throw new UnreadableFileException(
          "is too damaged: searching it for a label would take too long");
    }
  }

  private void spend(int bytes) throws IOException {
    leftBytes -= bytes;
    if (leftBytes < 0) {
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
    spend(SEEK_COST_BYTES);
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

  /** For streams: their limit is on the unpacked bytes. */
  @Override
  public RandomAccessReadView createView(long start, long length) throws IOException {
    return file.createView(start, length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
