package io.cordon.policy.sigma.detection;

import io.cordon.organisation.LabelTaxonomy;
import io.cordon.organisation.Organisation;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Satisfiability;
import io.cordon.yaml.Problem;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles the {@code detection} of a rule: its selections and the condition over them. */
public final class DetectionReader {
  private static final String CONDITION = "condition";
  private static final String TIMEFRAME = "timeframe";

  private final Problems problems;
  private final LabelTaxonomy labels;
  private final FieldTestReader tests;

  DetectionReader(Organisation organisation, Problems problems) {
    this.problems = problems;
    this.labels = organisation.labels();
    this.tests = new FieldTestReader(organisation, problems);
  }

  /** The place of the test that costs most so far; empty where none needs so many steps. */
  public Optional<Problem> costliest(long leastSteps) {
    return tests.costliest(leastSteps);
  }

  /** The compiled condition; empty, with problems, when any part is not valid. */
  public Optional<Condition> read(YamlNode detection) {
    if (!detection.isMap()) {
      problems.add(detection, "detection must be a map, not " + detection.caption());
      return Optional.empty();
    }
    return read(detection, Set.of());
  }

  /** As {@link #read(YamlNode)}, for a map in which {@code otherKeys} are not selections. */
  public Optional<Condition> read(YamlNode detection, Set<String> otherKeys) {
    int before = problems.count();
    Map<String, Condition> selections = new LinkedHashMap<>();
    detection
        .fields()
        .forEach(
            (name, value) -> {
              if (name.equals(TIMEFRAME)) {
                problems.add(
                    detection.key(name),
                    "timeframe is of old Sigma: write a correlation with timespan, for example "
                        + "type: event_count");
              } else if (!name.equals(CONDITION) && !otherKeys.contains(name)) {
                // An invalid selection keeps its name, so that the condition is not reported too.
                selections.put(name, selection(value).orElse(new Condition.AnyOf(List.of())));
              }
            });
    YamlNode condition = detection.get(CONDITION);
    if (condition == null || condition.isNull() || condition.oneOrMore().isEmpty()) {
      problems.add(detection, "the condition is missing");
      return Optional.empty();
    }
    Optional<Condition> parsed = condition(condition, selections, detection, before);
    return problems.count() > before ? Optional.empty() : parsed;
  }

  private Optional<Condition> condition(
      YamlNode node, Map<String, Condition> selections, YamlNode detection, int before) {
    ConditionParser parser = new ConditionParser(selections, problems);
    List<Condition> alternatives = new ArrayList<>();
    boolean valid = true;
    for (YamlNode item : node.oneOrMore()) {
      if (!item.isText()) {
        problems.add(item, "a condition must be text, not " + item.caption());
        valid = false;
        continue;
      }
      Optional<Condition> parsed = parser.parse(item);
      valid &= parsed.isPresent();
      // Satisfiability is unknown while a selection is invalid.
      if (problems.count() == before) {
        parsed.ifPresent(condition -> checkSatisfiable(item, condition));
      }
      parsed.ifPresent(alternatives::add);
    }
    if (!valid) {
      return Optional.empty();
    }
    for (String name : selections.keySet()) {
      if (!parser.used().contains(name) && !name.startsWith("_")) {
        problems.add(
            detection.key(name), "the condition never uses selection " + ProblemText.quote(name));
      }
    }
    return alternatives.size() == 1
        ? Optional.of(alternatives.get(0))
        : Optional.of(new Condition.AnyOf(alternatives));
  }

  /** Adds a problem when a policy's condition matches every activity. */
  void refuseAlwaysTrue(YamlNode detection, Condition condition) {
    if (Satisfiability.isAlwaysTrue(condition, labels)) {
      problems.add(
          detection.get(CONDITION),
          "the condition matches every activity: test a field in which activities differ");
    }
  }

  /** Adds a problem when a filter excepts every activity, or none. */
  public void checkExcepted(YamlNode filter, Condition excepted) {
    if (Satisfiability.isAlwaysTrue(excepted, labels)) {
      problems.add(
          filter.get(CONDITION),
          "the filter excepts everybody: its rules would find nothing; name what is harmless");
    } else if (Satisfiability.contradiction(excepted, labels).isPresent()) {
      problems.add(filter.get(CONDITION), "the filter excepts nothing");
    }
  }

  private void checkSatisfiable(YamlNode item, Condition condition) {
    Satisfiability.contradiction(condition, labels)
        .ifPresent(
            field ->
                problems.add(
                    item,
                    "the condition can never match: no value of "
                        + field.word()
                        + " satisfies all of it"));
  }

  /** A map matches when all entries match, a list of maps when any of them matches. */
  private Optional<Condition> selection(YamlNode value) {
    if (value.isMap()) {
      return allOf(value);
    }
    if (!value.isList() || value.items().isEmpty()) {
      String found = value.isList() ? "an empty list" : value.caption();
      problems.add(value, "a selection must be a map or a list of maps, not " + found);
      return Optional.empty();
    }
    List<Condition> alternatives = new ArrayList<>();
    for (YamlNode item : value.items()) {
      if (!item.isMap()) {
        problems.add(
            item,
            item.isList()
                ? "a selection must be a map or a list of maps, not a list of lists"
                : "keyword search in all fields is not supported; name a field");
        return Optional.empty();
      }
      Optional<Condition> alternative = allOf(item);
      if (alternative.isEmpty()) {
        return Optional.empty();
      }
      alternatives.add(alternative.get());
    }
    return Optional.of(new Condition.AnyOf(alternatives));
  }

  private Optional<Condition> allOf(YamlNode map) {
    if (map.fields().isEmpty()) {
      problems.add(map, "a selection without fields would match everything");
      return Optional.empty();
    }
    List<Condition> parts = new ArrayList<>();
    for (Map.Entry<String, YamlNode> entry : map.fields().entrySet()) {
      tests.read(map.key(entry.getKey()), entry.getValue()).ifPresent(parts::add);
    }
    if (parts.size() < map.fields().size()) {
      return Optional.empty();
    }
    return Optional.of(parts.size() == 1 ? parts.get(0) : new Condition.AllOf(List.copyOf(parts)));
  }
}
