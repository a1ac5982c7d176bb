package io.cordon.audit.export;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The decompressed content of a gzip file. A damaged file ends at the damage. */
final class GzipContent extends FilterInputStream {
  private String error;

  private GzipContent(InputStream in, String error) {
    super(in);
    this.error = error;
  }

  static GzipContent of(InputStream compressed) throws IOException {
    try {
      return new GzipContent(new GZIPInputStream(compressed, 1 << 16), null);
    } catch (EOFException | ZipException damaged) {
      return new GzipContent(InputStream.nullInputStream(), "its gzip header is damaged");
    }
  }

  /** What is wrong with the compression, as far as it was read; null if nothing is. */
  String error() {
    return error;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (error != null) {
      return -1;
    }
    try {
      return in.read(target, offset, length);
    } catch (EOFException truncated) {
      error = "its gzip is cut short";
    } catch (ZipException damaged) {
      error = "its gzip is damaged";
    }
    return -1;
  }
}
