package io.cordon.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;

/** Finds the newest checkpoint of earlier runs. */
final class LatestCheckpoint {
  /** Flink writes this file last: a checkpoint that has it is complete. */
  static final String METADATA = "_metadata";

  private static final int MAX_DEPTH = 3;

  private LatestCheckpoint() {}

  /**
   * Empty when the configuration names a savepoint, or has no local checkpoint directory, or that
   * has no checkpoint.
   */
  static Optional<Path> of(Configuration configuration) throws IOException {
    Optional<Path> root = StateDirectory.of(configuration).filter(Files::isDirectory);
    boolean isNamed = configuration.contains(StateRecoveryOptions.SAVEPOINT_PATH);
    return isNamed || root.isEmpty() ? Optional.empty() : newest(root.get());
  }

  private static Optional<Path> newest(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, MAX_DEPTH)) {
      return files
          .filter(file -> file.endsWith(METADATA))
          .max(Comparator.comparing(LatestCheckpoint::writtenAt))
          .map(Path::getParent);
    }
  }

  /** The oldest possible time for a file that has just been deleted. */
  private static FileTime writtenAt(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException deleted) {
      return FileTime.fromMillis(0);
    }
  }
}
