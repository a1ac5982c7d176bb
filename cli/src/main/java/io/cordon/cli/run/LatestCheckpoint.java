package io.cordon.cli.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;

/** Finds the checkpoint that an earlier run of this process left behind. */
final class LatestCheckpoint {
  /** Flink writes this file last: a directory that has it holds a complete checkpoint. */
  private static final String COMPLETE = "_metadata";

  private static final int DEPTH = 3;

  private LatestCheckpoint() {}

  /** None where the configuration names what to recover from, or no local checkpoint directory. */
  static Optional<Path> of(Configuration given) throws IOException {
    String directory = given.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY);
    if (directory == null || given.contains(StateRecoveryOptions.SAVEPOINT_PATH)) {
      return Optional.empty();
    }
    // Read as Flink reads it: blanks are as they are, not escaped.
    URI uri = new org.apache.flink.core.fs.Path(directory).toUri();
    if (uri.getScheme() != null && !uri.getScheme().equals("file")) {
      return Optional.empty();
    }
    Path root = Path.of(uri.getPath());
    return Files.isDirectory(root) ? newest(root) : Optional.empty();
  }

  private static Optional<Path> newest(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root, DEPTH)) {
      return files
          .filter(file -> file.endsWith(COMPLETE))
          .max(Comparator.comparing(LatestCheckpoint::writtenAt))
          .map(Path::getParent);
    }
  }

  /** One that vanishes while we look is as old as can be. */
  private static FileTime writtenAt(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
