package io.cordon.labels.pdf;

import io.cordon.labels.metadata.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Limits how many bytes the streams of one PDF may unpack to. */
final class DecompressionBudget {
  /** The tables of a PDF of a million objects take 10 MB. */
  private static final long MAX_BYTES = 64L << 20;

  private long leftBytes = MAX_BYTES;
  private boolean exceeded;

  /** Remembers that the limit was exceeded, because PDFBox may swallow the exception. */
  void requireLeft() throws UnreadableFileException {
    if (exceeded) {
      throw new UnreadableFileException("is hostile: its streams unpack to more than 64 MiB");
    }
  }

  private void take(int bytes) throws IOException {
    leftBytes -= bytes;
    if (leftBytes < 0) {
      exceeded = true;
      throw new IOException("the streams of this PDF unpack to too much");
    }
  }

  /** Refuses a stream before it is unpacked, because it would exceed the limit. */
  IOException refuse(String why) {
    exceeded = true;
    return new IOException(why);
  }

  /** Collects unpacked bytes. */
  Unpacked collect() {
    return new Unpacked();
  }

  /** Bytes in memory that count against the budget. */
  final class Unpacked extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int oneByte) throws IOException {
      take(1);
      bytes.write(oneByte);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      take(length);
      bytes.write(some, offset, length);
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
