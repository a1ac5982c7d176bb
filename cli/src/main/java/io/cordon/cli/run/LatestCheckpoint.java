package io.cordon.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;

/** Finds the newest checkpoint of earlier runs. */
final class LatestCheckpoint {
  private static final int MAX_DEPTH = 3;

  private LatestCheckpoint() {}

  /**
   * Empty when the configuration names a savepoint, or has no local checkpoint directory, or that
   * has no checkpoint.
   */
  static Optional<Path> of(Configuration configuration) throws IOException {
    Optional<Path> root = StateDirectory.of(configuration).filter(Files::isDirectory);
    return isGiven(configuration) || root.isEmpty() ? Optional.empty() : newest(root.get());
  }

  /** Whether the configuration names what to start from. */
  static boolean isGiven(Configuration configuration) {
    return configuration.contains(StateRecoveryOptions.SAVEPOINT_PATH);
  }

  private static Optional<Path> newest(Path root) throws IOException {
    Path newest = null;
    Instant newestTime = Instant.MIN;
    // The directory itself may be a link to another disk.
    for (Path metadata : CheckpointFiles.metadata(root.toRealPath(), MAX_DEPTH)) {
      Instant time = CheckpointFiles.writtenAt(metadata);
      if (time.isAfter(newestTime)) {
        newest = metadata;
        newestTime = time;
      }
    }
    return Optional.ofNullable(newest).map(Path::getParent);
  }
}
