package io.cordon.cli.exposed;

import io.cordon.model.json.JsonFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The shared files at the end of a log, each with the line of its widest exposure, which is its own
 * or that of a container.
 */
public final class ExposedFiles {
  private final Map<String, ExposedFile> byKey = new LinkedHashMap<>();

  private ExposedFiles() {}

  /** Reads the lines of all exposure changes, in the order of event time. */
  public static ExposedFiles read(Path changes) throws IOException {
    ExposedFiles files = new ExposedFiles();
    try (Stream<String> lines = Files.lines(changes)) {
      for (String line : (Iterable<String>) lines::iterator) {
        ExposedFile file = parse(line);
        if (file.shared()) {
          files.byKey.put(file.key(), file);
        } else {
          files.byKey.remove(file.key());
        }
      }
    }
    return files;
  }

  private static ExposedFile parse(String line) throws IOException {
    try {
      return ExposedFile.parse(line);
    } catch (JsonFormatException notAnExposure) {
      throw new IOException(notAnExposure);
    }
  }

  /** Those that the filter lets pass, widest exposure and highest label first. */
  public List<ExposedFile> worstFirst(Predicate<ExposedFile> filter) {
    return widest().stream().filter(filter).sorted(ExposedFile.WORST_FIRST).toList();
  }

  public long count(Predicate<ExposedFile> filter) {
    return widest().stream().filter(filter).count();
  }

  /** Of each file the widest exposure; of several equally wide ones its own. */
  private Collection<ExposedFile> widest() {
    Map<String, ExposedFile> byFile = new LinkedHashMap<>();
    for (ExposedFile file : byKey.values()) {
      byFile.merge(file.fileKey(), file, ExposedFile::wider);
    }
    return byFile.values();
  }
}
