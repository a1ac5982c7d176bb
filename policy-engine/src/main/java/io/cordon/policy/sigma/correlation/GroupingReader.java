package io.cordon.policy.sigma.correlation;

import io.cordon.policy.Grouping;
import io.cordon.policy.condition.Field;
import io.cordon.policy.sigma.detection.FieldNameReader;
import io.cordon.policy.sigma.document.RuleDocument;
import io.cordon.policy.sigma.document.RuleId;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code group-by} and {@code aliases}, names for a different field in each rule. */
final class GroupingReader {
  private final Problems problems;

  GroupingReader(Problems problems) {
    this.problems = problems;
  }

  /** A grouping for each part; empty, with problems, when one of them is not valid. */
  List<Grouping> read(YamlMap correlation, List<RuleDocument> parts) {
    int before = problems.count();
    Map<String, Map<RuleDocument, Field>> aliases = aliases(correlation, parts);
    List<List<Field>> fields =
        parts.stream().map(part -> (List<Field>) new ArrayList<Field>()).toList();
    Set<String> used = new HashSet<>();
    for (YamlNode item : items(correlation)) {
      String word = correlation.text(item);
      if (word != null && !used.add(word)) {
        problems.add(item, ProblemText.quote(word) + " is listed twice");
      } else if (aliases.containsKey(word)) {
        for (int i = 0; i < parts.size(); i++) {
          fields.get(i).add(aliases.get(word).get(parts.get(i)));
        }
      } else if (word != null) {
        FieldNameReader.read(word, item, aliases.keySet(), problems)
            .ifPresent(field -> fields.forEach(list -> list.add(field)));
      }
    }
    for (String alias : aliases.keySet()) {
      if (!used.contains(alias)) {
        YamlNode key = correlation.get("aliases").key(alias);
        problems.add(key, "group-by does not use the alias " + ProblemText.quote(alias));
      }
    }
    if (problems.count() > before) {
      return List.of();
    }
    int person = fields.stream().mapToInt(list -> list.indexOf(Field.USER)).max().orElse(-1);
    return fields.stream().map(list -> new Grouping(list, person)).toList();
  }

  private List<YamlNode> items(YamlMap correlation) {
    YamlNode list = correlation.get("group-by");
    if (list == null || list.oneOrMore().isEmpty()) {
      problems.add(correlation.node(), "a correlation needs group-by");
      return List.of();
    }
    return list.oneOrMore();
  }

  private Map<String, Map<RuleDocument, Field>> aliases(
      YamlMap correlation, List<RuleDocument> parts) {
    Map<String, Map<RuleDocument, Field>> aliases = new LinkedHashMap<>();
    YamlMap written = correlation.map("aliases");
    if (written == null) {
      return aliases;
    }
    for (String alias : written.node().fields().keySet()) {
      YamlMap fieldByRule = written.map(alias);
      YamlNode key = written.node().key(alias);
      if (Field.named(alias).isPresent()) {
        problems.add(key, "an alias cannot have the name of a field; " + alias + " is one");
      }
      if (fieldByRule == null && written.get(alias) == null) {
        problems.add(key, "an alias must map each rule to a field");
      }
      aliases.put(alias, fieldByRule == null ? Map.of() : alias(alias, key, fieldByRule, parts));
    }
    return aliases;
  }

  private Map<RuleDocument, Field> alias(
      String alias, YamlNode key, YamlMap fieldByRule, List<RuleDocument> parts) {
    Map<RuleDocument, Field> fields = new HashMap<>();
    Set<RuleDocument> mapped = new HashSet<>();
    for (String rule : fieldByRule.node().fields().keySet()) {
      Optional<RuleDocument> part =
          parts.stream().filter(p -> p.names().contains(RuleId.normalized(rule))).findFirst();
      YamlNode value = fieldByRule.node().get(rule);
      if (part.isEmpty()) {
        problems.add(
            fieldByRule.node().key(rule), "the correlation has no rule " + ProblemText.quote(rule));
        continue;
      }
      mapped.add(part.get());
      String word = fieldByRule.text(value);
      if (word != null) {
        FieldNameReader.read(word, value, Set.of(), problems)
            .ifPresent(field -> fields.put(part.get(), field));
      }
    }
    for (RuleDocument part : parts) {
      if (!mapped.contains(part)) {
        problems.add(
            key,
            "alias "
                + ProblemText.quote(alias)
                + " has no field for "
                + ProblemText.quote(part.name()));
      }
    }
    return fields;
  }
}
