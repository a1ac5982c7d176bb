package io.cordon.policy.sigma.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ids of the techniques and sub-techniques of MITRE ATT&amp;CK Enterprise 18.1. */
final class AttackTechniques {
  private static final String FILE = "attack-techniques.txt";
  private static final Set<String> IDS = read();

  private AttackTechniques() {}

  /** Whether there is a technique {@code T1567} or sub-technique {@code T1567.002}. */
  static boolean contains(String id) {
    return IDS.contains(id);
  }

  private static Set<String> read() {
    Set<String> ids = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                AttackTechniques.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, ids));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Set.copyOf(ids);
  }

  private static void add(String line, Set<String> ids) {
    List<String> parts = List.of(line.split(" "));
    String[] techniques = range(parts.get(0));
    for (int technique = first(techniques); technique <= last(techniques); technique++) {
      ids.add("T" + technique);
    }
    for (String part : parts.subList(1, parts.size())) {
      String[] numbers = range(part);
      for (int number = first(numbers); number <= last(numbers); number++) {
        ids.add("T%d.%03d".formatted(first(techniques), number));
      }
    }
  }

  private static String[] range(String text) {
    return text.split("-");
  }

  private static int first(String[] range) {
    return Integer.parseInt(range[0]);
  }

  private static int last(String[] range) {
    return Integer.parseInt(range[range.length - 1]);
  }
}
