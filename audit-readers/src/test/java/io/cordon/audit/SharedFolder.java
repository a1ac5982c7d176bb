package io.cordon.audit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code shared} beside the project: published audit records, on some machines only. */
public final class SharedFolder {
  private SharedFolder() {}

  /**
   * The corpus files of one cloud; the calling test is skipped, with a message, where there are
   * none.
   */
  public static List<Path> corpusFiles(String cloud) throws IOException {
    Path folder = corpus(cloud);
    if (folder == null) {
      System.out.println("SKIPPED: no shared/corpus/" + cloud + " beside the project");
    }
    assumeTrue(folder != null, "no corpus beside the project");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  /** The corpus of one cloud; null where there is none. */
  public static Path corpus(String cloud) {
    return find("corpus/" + cloud);
  }

  /** A folder below {@code shared}, searched upwards from the working directory; null if absent. */
  public static Path find(String below) {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path folder = up.resolve("shared").resolve(below);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return null;
  }
}
