package io.cordon.audit.export.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;

/** A file to read from any place, which counts the bytes read and may limit them. */
final class CountingChannel implements SeekableByteChannel {
  private final FileChannel file;
  private final LongConsumer bytesRead;
  private long count;
  private long limit = Long.MAX_VALUE;

  /**
   * @param bytesRead receives the number of bytes read so far, at most the file's size
   */
  CountingChannel(FileChannel file, LongConsumer bytesRead) {
    this.file = file;
    this.bytesRead = bytesRead;
  }

  /** Lets reads fail when this many more bytes have been read. */
  void limit(long bytes) {
    limit = bytes == Long.MAX_VALUE ? bytes : count + bytes;
  }

  boolean isOverLimit() {
    return count > limit;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int read = file.read(target);
    count += Math.max(0, read);
    bytesRead.accept(Math.min(count, file.size()));
    if (isOverLimit()) {
      throw new IOException("more bytes than allowed");
    }
    return read;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return file.write(source);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    file.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
