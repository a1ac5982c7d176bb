package io.cordon.cli.exposed;

import io.cordon.model.file.Exposure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The shared files at the end of a log: of each one the last line that told of it. */
final class ExposedFiles {
  private final Map<List<String>, ExposedFile> byKey = new LinkedHashMap<>();

  private ExposedFiles() {}

  /** From the lines of all changes, in the order in which they were told. */
  static ExposedFiles of(Path changes) throws IOException {
    ExposedFiles files = new ExposedFiles();
    try (Stream<String> lines = Files.lines(changes)) {
      for (String line : (Iterable<String>) lines::iterator) {
        ExposedFile file = ExposedFile.of(line);
        if (file.shared()) {
          files.byKey.put(file.key(), file);
        } else {
          files.byKey.remove(file.key());
        }
      }
    }
    return files;
  }

  List<ExposedFile> worstFirst(Predicate<ExposedFile> wanted) {
    return byKey.values().stream().filter(wanted).sorted(ExposedFile.WORST_FIRST).toList();
  }

  long count(Predicate<ExposedFile> wanted) {
    return byKey.values().stream().filter(wanted).count();
  }

  /** Files that are shared nobody knows how far. */
  static boolean isOfUnknownReach(ExposedFile file) {
    return file.exposure() == Exposure.UNKNOWN;
  }
}
