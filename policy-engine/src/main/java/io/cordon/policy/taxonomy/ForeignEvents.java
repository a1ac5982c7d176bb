package io.cordon.policy.taxonomy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clouds' own names of events, and Cordon's verbs for them. */
public final class ForeignEvents {
  private static final Map<String, Set<Meaning>> BY_NAME = read();

  private ForeignEvents() {}

  /**
   * What an event is in Cordon.
   *
   * @param audience null unless the event states whom a share reaches
   */
  public record Meaning(String verb, String audience) {}

  /** The one meaning of the event in all clouds; empty when there is none, or more than one. */
  public static Optional<Meaning> meaning(String event) {
    Set<Meaning> meanings = BY_NAME.getOrDefault(event.toLowerCase(Locale.ROOT), Set.of());
    return meanings.size() == 1 ? Optional.of(meanings.iterator().next()) : Optional.empty();
  }

  private static Map<String, Set<Meaning>> read() {
    Map<String, Set<Meaning>> byName = new HashMap<>();
    for (TaxonomyFile.Line line : TaxonomyFile.read("events.txt")) {
      List<String> words = List.of(line.right().split(" "));
      Meaning meaning = new Meaning(words.get(0), words.size() > 1 ? words.get(1) : null);
      byName
          .computeIfAbsent(line.left().toLowerCase(Locale.ROOT), name -> new HashSet<>())
          .add(meaning);
    }
    return byName;
  }
}
