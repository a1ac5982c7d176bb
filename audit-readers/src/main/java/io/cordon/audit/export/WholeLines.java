package io.cordon.audit.export;

/**
 * Reads at once a line that holds one record, as nearly all lines do: what is valid JSON from a
 * line's first bracket to its last one is what {@link JsonValues} would cut byte by byte too.
 */
final class WholeLines {
  private final ByteSource source;
  private final int limitBytes;
  private final RecordOutput out;
  private long triedLine;

  WholeLines(ByteSource source, int limitBytes, RecordOutput out) {
    this.source = source;
    this.limitBytes = limitBytes;
    this.out = out;
  }

  /**
   * After the bracket was read; false if nothing was read, because the line holds other things. One
   * attempt a line: it may hold a list of a million records.
   */
  boolean read(long line) {
    if (line == triedLine) {
      return false;
    }
    triedLine = line;
    byte[] bytes = source.lineUpTo('}', limitBytes);
    if (bytes == null || out.readJson(bytes, line) != null) {
      return false;
    }
    source.skipInLine(bytes.length - 1);
    return true;
  }
}
