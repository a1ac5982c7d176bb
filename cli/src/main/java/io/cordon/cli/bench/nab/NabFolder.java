package io.cordon.cli.bench.nab;

import io.cordon.cli.options.UserErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of the Numenta Anomaly Benchmark, as it is published.
 *
 * @param labels the windows of its files
 * @param files below {@code data/}, in order of their names
 */
record NabFolder(Path data, WindowLabels labels, List<Path> files) {
  private static final String SHAPE =
      "--data is the folder of NAB, with data/ and labels/combined_windows.json in it";

  /**
   * @throws UserErrorException when it is no such folder
   */
  static NabFolder of(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new UserErrorException(
          "--data: " + directory + ": there is no such directory; " + SHAPE);
    }
    Path data = directory.resolve("data");
    if (!Files.isDirectory(data)) {
      throw new UserErrorException(data + ": there is no such directory; " + SHAPE);
    }
    Path labels = directory.resolve("labels").resolve("combined_windows.json");
    if (!Files.isRegularFile(labels)) {
      throw new UserErrorException(labels + ": there is no such file; " + SHAPE);
    }
    List<Path> files = files(data);
    if (files.isEmpty()) {
      throw new UserErrorException(data + ": has no file whose name ends in .csv");
    }
    return new NabFolder(data, WindowLabels.read(labels), files);
  }

  private static List<Path> files(Path data) throws IOException {
    try (Stream<Path> below = Files.walk(data)) {
      return below.filter(NabFolder::isDataFile).sorted().toList();
    }
  }

  private static boolean isDataFile(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".csv") && !name.startsWith(".") && Files.isRegularFile(path);
  }

  /** The name of a file in the labels: its path below {@code data/}, with slashes everywhere. */
  String name(Path file) {
    return data.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  /** How many files the labels name that are not there. */
  long missing() {
    return labels.ranges().keySet().stream()
        .filter(name -> !Files.isRegularFile(data.resolve(name)))
        .count();
  }
}
