package io.cordon.cli.bench.detection;

import io.cordon.cli.local.OutputFile;
import io.cordon.cli.local.TemporaryDirectory;
import io.cordon.cli.options.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files of each seed go: a temporary directory that is deleted after the seed, or a
 * folder of a directory that stays.
 *
 * @param kept null for temporary ones
 */
record BenchDirectory(Path kept) {

  /** What is done with the files of one seed. */
  @FunctionalInterface
  interface Work<T> {
    T in(Path directory) throws Exception;
  }

  /**
   * @param keep the directory of {@code --keep}, created unless it exists; null for none
   * @throws UserErrorException when it cannot be written to
   */
  static BenchDirectory of(Path keep) throws IOException {
    if (keep != null) {
      if (Files.exists(keep) && !Files.isDirectory(keep)) {
        throw new UserErrorException("--keep: " + keep + " is not a directory");
      }
      OutputFile.createDirectories(keep);
      if (!Files.isWritable(keep)) {
        throw new UserErrorException("--keep: " + keep + ": permission denied");
      }
    }
    return new BenchDirectory(keep);
  }

  <T> T in(long seed, Work<T> work) throws Exception {
    if (kept != null) {
      Path directory = kept.resolve("seed-" + seed);
      OutputFile.createDirectories(directory);
      return DiskSpace.required(directory, () -> work.in(directory));
    }
    try (TemporaryDirectory directory = TemporaryDirectory.create("cordon-bench")) {
      Path path = directory.path();
      return DiskSpace.required(path, () -> work.in(path));
    }
  }
}
