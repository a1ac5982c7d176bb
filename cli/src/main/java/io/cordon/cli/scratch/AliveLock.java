package io.cordon.cli.scratch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A locked file in a scratch directory, which says that its command is alive: the system ends the
 * lock with the process, however that ends. Unlike the number of a process, it also tells between
 * containers that share a temporary directory.
 */
final class AliveLock implements AutoCloseable {
  static final String FILE = "alive";

  /** Written after the file was locked: without it, its command has perhaps just begun. */
  private static final byte[] LOCKED = "locked\n".getBytes(StandardCharsets.US_ASCII);

  private final FileChannel channel;

  private AliveLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Locks a new directory. */
  static AliveLock of(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve(FILE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException(directory + " is in use");
    }
    channel.write(ByteBuffer.wrap(LOCKED));
    return new AliveLock(channel);
  }

  /**
   * The lock of a directory whose command has ended without removing it, until closed.
   *
   * @param isOld whether the directory is so old that its command cannot be just beginning
   * @return null when the command is alive, or perhaps just beginning
   */
  static AliveLock ofDead(Path directory, boolean isOld) throws IOException {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              directory.resolve(FILE),
              Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
      if (channel.tryLock() != null && (isOld || channel.size() > 0)) {
        return new AliveLock(channel);
      }
      channel.close();
      return null;
    } catch (NoSuchFileException neverLocked) {
      return isOld ? new AliveLock(null) : null;
    } catch (OverlappingFileLockException ofThisProcess) {
      channel.close();
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
