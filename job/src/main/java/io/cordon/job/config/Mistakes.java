package io.cordon.job.config;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of a configuration, so that one start tells all of them. */
final class Mistakes {
  private final List<ConfigException> found = new ArrayList<>();

  /** Reads a part of a configuration. */
  @FunctionalInterface
  interface Part<T> {
    T read() throws ConfigException;
  }

  /** What the part says; null, and the mistake is kept, when it cannot be read. */
  <T> T read(Part<T> part) {
    try {
      return part.read();
    } catch (ConfigException mistake) {
      found.add(mistake);
      return null;
    }
  }

  void add(String sentence) {
    found.add(new ConfigException(sentence));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Throws one exception with a line for each mistake, if there are any. */
  void refuse() throws ConfigException {
    if (found.size() == 1) {
      throw found.get(0);
    }
    if (!found.isEmpty()) {
      throw new ConfigException(
          String.join("\n", found.stream().map(ConfigException::getMessage).distinct().toList()),
          found.get(0));
    }
  }
}
