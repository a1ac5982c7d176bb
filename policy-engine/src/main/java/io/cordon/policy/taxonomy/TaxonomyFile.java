package io.cordon.policy.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of this package: lines {@code left = right} in sections. */
final class TaxonomyFile {
  private TaxonomyFile() {}

  /**
   * One line.
   *
   * @param section the heading above it; empty when there is none
   */
  record Line(String section, String left, String right) {}

  static List<Line> read(String file) {
    List<Line> lines = new ArrayList<>();
    String section = "";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                TaxonomyFile.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int equals = line.indexOf(" = ");
        if (line.startsWith("[")) {
          section = line.substring(1, line.length() - 1);
        } else if (equals > 0 && !line.startsWith("#")) {
          lines.add(new Line(section, line.substring(0, equals), line.substring(equals + 3)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lines;
  }
}
