package io.cordon.cli.bench.detection;

import io.cordon.cli.options.UserErrorException;
import java.util.concurrent.Callable;

/**
 * Says in one line that the disk is full: logs of many users are large, and so is their sorting.
 */
final class FullDisk {
  private static final String MESSAGE = "No space left on device";
  private static final int MOST_CAUSES = 50;

  private FullDisk() {}

  /** Does the work; a full disk becomes a mistake of the user, whatever wrapped it. */
  static <T> T reported(Callable<T> work) throws Exception {
    try {
      return work.call();
    } catch (Exception failure) {
      if (isFullDisk(failure)) {
        throw new UserErrorException(
            "the disk is full; no document was written. --keep DIR puts the logs elsewhere, and so"
                + " does the environment variable JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR",
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
}
