package io.cordon.cli.run;

import io.cordon.cli.local.OutputFile;
import io.cordon.cli.options.UserErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.apache.flink.configuration.CheckpointingOptions;

/**
 * Keeps a directory of checkpoints for one {@code run}: a second one would continue from the
 * checkpoints of the first, and remove them. The system ends the lock with the process, however
 * that ends.
 */
final class StateLock implements AutoCloseable {
  static final String FILE = "cordon-lock";

  private final FileChannel channel;

  private StateLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Locks a directory, which exists.
   *
   * @throws UserErrorException if another run has it
   */
  static StateLock of(Path directory) throws IOException {
    FileChannel channel = OutputFile.open(directory.resolve(FILE));
    StateLock lock = new StateLock(channel);
    if (!lock.isFree()) {
      lock.close();
      throw new UserErrorException(
          "%s: another run has its checkpoints there; stop it, or give this one another %s"
              .formatted(directory, CheckpointingOptions.CHECKPOINTS_DIRECTORY.key()));
    }
    return lock;
  }

  private boolean isFree() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
