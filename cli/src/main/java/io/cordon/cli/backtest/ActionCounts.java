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

/** How many actions policies asked for, by verb. */
final class ActionCounts {
  private final Map<String, Map<ActionVerb, Long>> byPolicy = new HashMap<>();

  /** A line for an action: the policy's id and the verb. */
  static String write(Action action) {
    return action.reason().policyId() + ' ' + action.verb().name();
  }

  /** From the lines of a run. */
  static ActionCounts read(Path file) throws IOException {
    ActionCounts asked = new ActionCounts();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        int space = line.indexOf(' ');
        asked.add(line.substring(0, space), ActionVerb.valueOf(line.substring(space + 1)));
      }
    }
    return asked;
  }

  private void add(String policyId, ActionVerb verb) {
    byPolicy
        .computeIfAbsent(policyId, none -> new EnumMap<>(ActionVerb.class))
        .merge(verb, 1L, Long::sum);
  }

  long by(String policyId, ActionVerb verb) {
    return byPolicy.getOrDefault(policyId, Map.of()).getOrDefault(verb, 0L);
  }

  /** All that one policy asked for. */
  long by(String policyId) {
    return byPolicy.getOrDefault(policyId, Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  long total() {
    return byPolicy.keySet().stream().mapToLong(this::by).sum();
  }
}
