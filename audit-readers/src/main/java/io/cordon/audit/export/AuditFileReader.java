package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import io.cordon.audit.export.archive.Expansion;
import io.cordon.audit.record.Reading;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reads a whole exported audit log: JSON lines, a JSON array of any length, JSON records one after
 * another, or tables in CSV or in an Excel workbook, whose rows contain the records or are the
 * records; plain, gzip, or in a zip archive. The format is recognised by content, memory is
 * bounded, and the origin of every reading has the line where its record starts.
 */
public final class AuditFileReader {
  private static final int MAGIC_BYTES = 4;

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
   * Bad content gives a reject with its line. Does not close the input. An archive is copied to a
   * temporary file first, because it can only be read from its end.
   *
   * @param name the file's name, for the origins of the readings
   * @param bytesRead receives, from time to time, the number of bytes read so far
   * @throws IOException if the input cannot be read
   */
  public FileSummary read(
      InputStream in, String name, Consumer<Reading> out, LongConsumer bytesRead)
      throws IOException {
    CountedStream counted = new CountedStream(in, bytesRead);
    FileAccount account = new FileAccount(name, out);
    content(new Expansion(counted::count), account).read(counted, name, 0);
    return account.summary();
  }

  /**
   * Reads a regular file; an archive without a copy of it.
   *
   * @param name as for {@link #read(InputStream, String, Consumer, LongConsumer)}
   * @throws IOException if the file cannot be read
   */
  public FileSummary read(Path file, String name, Consumer<Reading> out, LongConsumer bytesRead)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer magic = ByteBuffer.allocate(MAGIC_BYTES);
      channel.read(magic, 0);
      if (!FileContent.isZip(magic.array())) {
        return read(Channels.newInputStream(channel), name, out, bytesRead);
      }
      FileAccount account = new FileAccount(name, out);
      long size = channel.size();
      content(new Expansion(() -> size), account).readZip(channel, name, 0, bytesRead);
      bytesRead.accept(size);
      return account.summary();
    }
  }

  private FileContent content(Expansion expansion, FileAccount account) {
    return new FileContent(reader, limitBytes, expansion, account);
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

    long count() {
      return count;
    }

    private void count(int read) {
      count += read;
      bytesRead.accept(count);
    }
  }
}
