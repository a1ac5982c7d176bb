package io.cordon.audit.export;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a gzip file; a damaged one ends where the damage is. */
final class GzipContent extends FilterInputStream {
  private String fault;

  private GzipContent(InputStream in, String fault) {
    super(in);
    this.fault = fault;
  }

  static GzipContent of(InputStream packed) throws IOException {
    try {
      return new GzipContent(new GZIPInputStream(packed, 1 << 16), null);
    } catch (EOFException | ZipException damaged) {
      return new GzipContent(InputStream.nullInputStream(), "its gzip header is damaged");
    }
  }

  /** What is wrong with the packing, as far as it was read; null if nothing is. */
  String fault() {
    return fault;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (fault != null) {
      return -1;
    }
    try {
      return in.read(target, offset, length);
    } catch (EOFException truncated) {
      fault = "its gzip is cut short";
    } catch (ZipException damaged) {
      fault = "its gzip is damaged";
    }
    return -1;
  }
}
