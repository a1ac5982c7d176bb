package io.cordon.job.warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that warm up the job: those that are given, and those of given directories. */
public final class WarmUpFiles {
  private WarmUpFiles() {}

  /**
   * The files, in the order in which they are given; those of a directory by their names, without
   * hidden ones and what is in directories of its own.
   *
   * @throws IOException in one sentence, when one is missing or cannot be read
   */
  public static List<String> of(List<String> paths) throws IOException {
    List<String> files = new ArrayList<>();
    for (String given : paths) {
      Path path = Path.of(given);
      if (Files.isDirectory(path)) {
        files.addAll(inside(path));
      } else {
        files.add(given);
      }
    }
    for (String file : files) {
      if (!Files.isReadable(Path.of(file))) {
        boolean exists = Files.exists(Path.of(file));
        throw new IOException(file + (exists ? ": permission denied" : ": no such file"));
      }
    }
    return files.stream().distinct().toList();
  }

  private static List<String> inside(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  /** Whether the file, or its directory, is given. */
  static boolean isGiven(String file, List<String> paths) {
    Path parent = Path.of(file).getParent();
    return paths.contains(file)
        || paths.stream().map(Path::of).anyMatch(path -> path.equals(parent));
  }
}
