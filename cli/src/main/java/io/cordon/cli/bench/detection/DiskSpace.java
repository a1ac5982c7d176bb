package io.cordon.cli.bench.detection;

import io.cordon.cli.options.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Says in one line that the disk is full: logs of many users are large, and so is their sorting.
 */
final class DiskSpace {
  private static final String MESSAGE = "No space left on device";
  private static final int MOST_CAUSES = 50;
  private static final long LEAST_BYTES = 1 << 20;

  private DiskSpace() {}

  /**
   * Does the work; a full disk becomes a mistake of the user, whatever wrapped it.
   *
   * @param directory where the work writes
   */
  static <T> T required(Path directory, Callable<T> work) throws Exception {
    try {
      return work.call();
    } catch (Exception failure) {
      if (isFullDisk(failure) || hasNoSpace(directory)) {
        throw new UserErrorException(
            directory
                + ": the disk is full; no document was written. --keep DIR puts the logs elsewhere,"
                + " and so does the environment variable TMPDIR",
            failure);
      }
      throw failure;
    }
  }

  private static boolean isFullDisk(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      // Not by type: Flink passes exceptions of operators on in a wrapper.
      if (cause.getMessage() != null && cause.getMessage().contains(MESSAGE)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** When a job ends by a failure while its sinks close, Flink may report the end alone. */
  private static boolean hasNoSpace(Path directory) throws IOException {
    return Files.exists(directory) && Files.getFileStore(directory).getUsableSpace() < LEAST_BYTES;
  }
}
