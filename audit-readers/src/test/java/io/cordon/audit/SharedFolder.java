package io.cordon.audit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Published audit records that lie beside the project on some machines, never in it. */
public final class SharedFolder {
  private SharedFolder() {}

  /** The files of one cloud; the calling test is skipped, visibly, where there are none. */
  public static List<Path> files(String cloud) throws IOException {
    Path folder = folder(cloud);
    if (folder == null) {
      System.out.println("SKIPPED: no shared/corpus/" + cloud + " beside the project");
    }
    assumeTrue(folder != null, "no corpus beside the project");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  /** Null where there is none. */
  public static Path folder(String cloud) {
    return beside("shared/corpus/" + cloud);
  }

  /** A folder beside the project or one of those that it lies in; null where there is none. */
  public static Path beside(String path) {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path folder = up.resolve(path);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return null;
  }
}
