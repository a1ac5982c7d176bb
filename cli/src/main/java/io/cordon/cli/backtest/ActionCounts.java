package io.cordon.cli.backtest;

import io.cordon.model.finding.Action;
import io.cordon.model.policy.ActionVerb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The number of requested actions, by policy and verb. */
final class ActionCounts {
  private final Map<String, Map<ActionVerb, Long>> byPolicy = new HashMap<>();

  /** One line of the file that {@link #read} reads: the policy id and the verb. */
  static String line(Action action) {
    return action.reason().policyId() + ' ' + action.verb().name();
  }

  /** Counts the lines that a run wrote. */
  static ActionCounts read(Path file) throws IOException {
    ActionCounts counts = new ActionCounts();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        int space = line.indexOf(' ');
        counts.add(line.substring(0, space), ActionVerb.valueOf(line.substring(space + 1)));
      }
    }
    return counts;
  }

  private void add(String policyId, ActionVerb verb) {
    byPolicy
        .computeIfAbsent(policyId, none -> new EnumMap<>(ActionVerb.class))
        .merge(verb, 1L, Long::sum);
  }

  long of(String policyId, ActionVerb verb) {
    return byPolicy.getOrDefault(policyId, Map.of()).getOrDefault(verb, 0L);
  }

  /** All actions that one policy requested. */
  long of(String policyId) {
    return byPolicy.getOrDefault(policyId, Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  long total() {
    return byPolicy.keySet().stream().mapToLong(this::of).sum();
  }
}
