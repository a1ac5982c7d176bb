package io.cordon.cli.run;

import io.cordon.cli.local.OutputFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;

/** The directory of checkpoints, which hold names of people and files. */
final class StateDirectory {
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_EXECUTE);

  private StateDirectory() {}

  /** Empty when the configuration names none, or one that is not on this machine. */
  static Optional<Path> of(Configuration configuration) {
    String directory = configuration.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY);
    if (directory == null) {
      return Optional.empty();
    }
    // Parse as Flink does: spaces are not escaped.
    URI uri = new org.apache.flink.core.fs.Path(directory).toUri();
    boolean isLocal = uri.getScheme() == null || uri.getScheme().equals("file");
    return isLocal ? Optional.of(Path.of(uri.getPath())) : Optional.empty();
  }

  /** Creates a directory that only its owner can enter; one that exists stays as it is. */
  static void create(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      OutputFile.createDirectories(directory);
    }
  }

  /** Whether other users of this machine can see what is in it. */
  static boolean isOpenToOthers(Path directory) throws IOException {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(directory).stream().anyMatch(OF_OTHERS::contains);
  }
}
