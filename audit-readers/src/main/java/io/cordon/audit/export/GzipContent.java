package io.cordon.audit.export;

import io.cordon.audit.export.archive.Expansion;
import io.cordon.audit.export.archive.UnreadableContentException;
import io.cordon.audit.export.cause.RejectReason;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The decompressed content of a gzip file. A damaged file ends at the damage. */
final class GzipContent extends FilterInputStream {
  private String reason = RejectReason.TRUNCATED;
  private String error;

  private GzipContent(InputStream in, String error) {
    super(in);
    this.error = error;
  }

  static GzipContent of(InputStream compressed, Expansion expansion) throws IOException {
    try {
      InputStream content = new GZIPInputStream(compressed, 1 << 16);
      return new GzipContent(expansion.counted(content), null);
    } catch (EOFException | ZipException damaged) {
      return new GzipContent(InputStream.nullInputStream(), "Its gzip header is damaged.");
    }
  }

  /** What is wrong with the compression, as far as it was read; null if nothing is. */
  String error() {
    return error;
  }

  /** The short fixed word for the reject. */
  String reason() {
    return reason;
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
      error = "Its gzip is cut short; what follows is lost.";
    } catch (ZipException damaged) {
      error = "Its gzip is damaged; what follows is lost.";
    } catch (UnreadableContentException beyondLimit) {
      reason = beyondLimit.reason();
      error = beyondLimit.getMessage();
    }
    return -1;
  }
}
