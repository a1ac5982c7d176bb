package io.cordon.organisation;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds shared test material beside the project; without it the tests that need it are skipped. */
public final class Corpus {
  private Corpus() {}

  /** The path below {@code shared}, searched for upwards from the working directory. */
  public static Path path(String below) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path found = folder.resolve("shared").resolve(below);
      if (Files.exists(found)) {
        return found;
      }
    }
    System.out.println("SKIPPED: shared/" + below + " is not here");
    Assumptions.abort("shared/" + below + " is not here");
    throw new IllegalStateException("not reached");
  }
}
