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

  /** None. */
  ExposedFiles() {}

  /** Reads the lines of all exposure changes, in the order of event time. */
  public static ExposedFiles read(Path changes) throws IOException {
    ExposedFiles files = new ExposedFiles();
    try (Stream<String> lines = Files.lines(changes)) {
      for (String line : (Iterable<String>) lines::iterator) {
        files.add(parse(line));
      }
    }
    return files;
  }

  /** The newest message of a file. */
  void add(ExposedFile file) {
    if (file.shared()) {
      byKey.put(file.key(), file);
    } else {
      byKey.remove(file.key());
    }
  }

  /** Nothing is known of the file of this key any more. */
  void forget(String key) {
    byKey.remove(key);
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
