package io.cordon.labels.pdf;

import io.cordon.labels.metadata.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** How much the streams of one PDF may still unpack to. */
final class UnpackingBudget {
  /** The tables of a PDF of a million objects take 10 MB. */
  private static final long MOST_BYTES = 64L << 20;

  private long leftBytes = MOST_BYTES;
  private boolean exceeded;

  /** Whether the limit was reached is kept: whoever unpacked may have hidden the exception. */
  void requireLeft() throws UnreadableFile {
    if (exceeded) {
      throw new UnreadableFile("is hostile: its streams unpack to more than 64 MiB");
    }
  }

  private void take(int bytes) throws IOException {
    leftBytes -= bytes;
    if (leftBytes < 0) {
      exceeded = true;
      throw new IOException("the streams of this PDF unpack to too much");
    }
  }

  /** Says that a stream asks for more than there is before it is unpacked. */
  IOException refuse(String why) {
    exceeded = true;
    return new IOException(why);
  }

  /** Collects what is unpacked. */
  Unpacked collect() {
    return new Unpacked();
  }

  /** Bytes in memory that count. */
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
