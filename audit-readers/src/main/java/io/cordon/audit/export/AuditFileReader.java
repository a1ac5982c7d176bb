package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Origin;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reads a whole exported audit log: JSON lines, a JSON array of any length, JSON records one after
 * another, or CSV, whose rows contain the records or are the records; UTF-8 or UTF-16, plain or
 * gzip. The format is recognised by content, memory is bounded, and the origin of every reading has
 * the line where its record starts.
 */
public final class AuditFileReader {
  private static final int HEADER_LIMIT_BYTES = 1 << 16;

  private final AuditReader reader;
  private final int limitBytes;

  public AuditFileReader(AuditReader reader) {
    this(reader, AuditReader.LENGTH_LIMIT_BYTES);
  }

  public AuditFileReader(AuditReader reader, int limitBytes) {
    this.reader = reader;
    this.limitBytes = limitBytes;
  }

  /**
   * Bad content gives a reject with its line. Does not close the input.
   *
   * @param name the file's name, for the origins of the readings
   * @param bytesRead receives, from time to time, the number of bytes read so far
   * @throws IOException if the input cannot be read
   */
  public void read(InputStream in, String name, Consumer<Reading> out, LongConsumer bytesRead)
      throws IOException {
    FileText text = FileText.of(new CountedStream(in, bytesRead));
    ByteSource source = new ByteSource(text.stream());
    CsvHeader header = header(source);
    if (header != null) {
      new CsvExport(source, header, limitBytes, reader, name, out).read();
    } else {
      new JsonExport(source, limitBytes, reader, name, out).read();
    }
    if (text.error() != null) {
      Origin end = Origin.ofFile(name, source.line());
      String sentence = "The file cannot be read to its end: " + text.error() + '.';
      out.accept(AuditReader.rejected(end, "truncated", sentence, new byte[0]));
    }
  }

  /** Reads the header of a CSV file; for any other file it consumes nothing and returns null. */
  private static CsvHeader header(ByteSource source) throws IOException {
    GrowingBytes seen = new GrowingBytes();
    while (seen.size() < HEADER_LIMIT_BYTES) {
      int start = seen.size();
      boolean whole = source.readLine(seen, HEADER_LIMIT_BYTES);
      String line = new String(seen.copy(start, seen.size()), StandardCharsets.UTF_8);
      boolean skippable =
          whole && seen.size() > start && (line.isBlank() || line.startsWith("#TYPE"));
      if (skippable) {
        continue;
      }
      boolean json = line.stripLeading().startsWith("{") || line.stripLeading().startsWith("[");
      CsvHeader header = whole && !json ? CsvHeader.of(line) : null;
      if (header != null && (header.hasRecordColumn() || rowFollows(source, header))) {
        return header;
      }
      break;
    }
    source.pushBack(seen.copy(), 1);
    return null;
  }

  /** Whether the next line, which is not consumed, may be a row of a table with this header. */
  private static boolean rowFollows(ByteSource source, CsvHeader header) throws IOException {
    long line = source.line();
    GrowingBytes next = new GrowingBytes();
    boolean whole = source.readLine(next, HEADER_LIMIT_BYTES);
    byte[] bytes = next.copy();
    source.pushBack(bytes, line);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return !text.isBlank() && (!whole || header.mayPrecede(text));
  }

  /** Reports how many bytes have been read. */
  private static final class CountedStream extends FilterInputStream {
    private final LongConsumer bytesRead;
    private long count;

    CountedStream(InputStream in, LongConsumer bytesRead) {
      super(in);
      this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      count += read;
      bytesRead.accept(count);
    }
  }
}
