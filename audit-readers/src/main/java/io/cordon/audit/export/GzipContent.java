package io.cordon.audit.export;

import io.cordon.audit.export.archive.Expansion;
import io.cordon.audit.export.archive.GzipMembers;
import io.cordon.audit.export.archive.UnreadableContentException;
import io.cordon.audit.export.cause.RejectReason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The decompressed content of a gzip file. A damaged file ends at the damage. */
final class GzipContent extends FilterInputStream {
  private final GzipMembers members;
  private String reason = RejectReason.TRUNCATED;
  private String error;

  private GzipContent(InputStream in, GzipMembers members, String error) {
    super(in);
    this.members = members;
    this.error = error;
  }

  static GzipContent of(InputStream compressed, Expansion expansion) throws IOException {
    try {
      GzipMembers members = new GzipMembers(compressed);
      return new GzipContent(expansion.counted(members), members, null);
    } catch (GzipMembers.DamagedException damaged) {
      return new GzipContent(InputStream.nullInputStream(), null, "Its gzip header is damaged.");
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

  /** What stands behind the end and is not read, as a sentence; null when there is nothing. */
  String trailing() {
    long bytes = members == null ? 0 : members.trailingBytes();
    return bytes == 0
        ? null
        : bytes
            + (bytes == 1 ? " byte follows" : " bytes follow")
            + " the end of its gzip and is no gzip, so it is not read.";
  }

  /** The first bytes behind the end. */
  byte[] trailingStart() {
    return members.trailingStart();
  }

  /** What a person should know; null when there is nothing. */
  String note() {
    long zeros = members == null ? 0 : members.zeroBytes();
    return zeros == 0 ? null : zeros + " zero bytes behind its gzip skipped";
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
    } catch (GzipMembers.DamagedException damaged) {
      error =
          damaged.isCutShort()
              ? "Its gzip is cut short; what follows is lost."
              : "Its gzip is damaged; what follows is lost.";
    } catch (UnreadableContentException beyondLimit) {
      reason = beyondLimit.reason();
      error = beyondLimit.getMessage();
    }
    return -1;
  }
}
