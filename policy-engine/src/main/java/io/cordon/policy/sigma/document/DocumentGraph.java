package io.cordon.policy.sigma.document;

import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out which documents of a file refer to which, and that they make one policy. */
public final class DocumentGraph {
  private static final int MOST_LEVELS = 3;
  private static final int MOST_PARTS = 32;

  private final Problems problems;
  private final List<RuleDocument> all = new ArrayList<>();
  private final Map<String, RuleDocument> byName = new HashMap<>();
  private final Set<RuleDocument> reached = new HashSet<>();

  public DocumentGraph(Problems problems) {
    this.problems = problems;
  }

  public void addBaseRule(YamlMap map) {
    RuleDocument rule = RuleDocument.baseRule(map);
    if (rule.names().isEmpty()) {
      problems.add(map.node(), "a base rule needs a name that the correlation can refer to");
    }
    add(rule);
  }

  /** Passed over, with a problem, when its type is none that can be read. */
  public void addCorrelation(YamlMap map) {
    YamlMap correlation = map.map("correlation");
    CorrelationType type = correlation == null ? null : CorrelationType.read(correlation, problems);
    if (type != null) {
      add(RuleDocument.correlation(map, correlation, type));
    }
  }

  private void add(RuleDocument document) {
    all.add(document);
    boolean twice = false;
    for (String name : document.names()) {
      twice |= byName.putIfAbsent(name, document) != null;
    }
    if (twice) {
      String what = document.isCorrelation() ? "document" : "rule";
      problems.add(
          document.map().node(), "another " + what + " of this file has the same name or id");
    }
  }

  /** In the order of the file. */
  public List<RuleDocument> baseRules() {
    return all.stream().filter(Predicate.not(RuleDocument::isCorrelation)).toList();
  }

  /** The correlation that no other refers to; empty, with problems, unless all are part of it. */
  public Optional<RuleDocument> outermost() {
    List<RuleDocument> correlations = all.stream().filter(RuleDocument::isCorrelation).toList();
    int before = problems.count();
    correlations.forEach(this::resolve);
    if (problems.count() > before || correlations.isEmpty()) {
      return Optional.empty();
    }
    List<RuleDocument> outermost = new ArrayList<>(correlations);
    correlations.forEach(correlation -> outermost.removeAll(correlation.parts()));
    if (outermost.isEmpty()) {
      problems.add(
          correlations.get(0).map().node(), "the correlations refer to each other in a circle");
      return Optional.empty();
    }
    if (outermost.size() > 1) {
      problems.add(
          outermost.get(1).map().node(),
          "one file is one policy: no other correlation refers to this one, nor to that on line "
              + outermost.get(0).map().node().line());
      return Optional.empty();
    }
    RuleDocument top = outermost.get(0);
    if (!reach(top, top.type().counts() ? 1 : 0)) {
      return Optional.empty();
    }
    tellUnused();
    return Optional.of(top);
  }

  private void resolve(RuleDocument document) {
    YamlMap correlation = document.correlation();
    YamlNode list = correlation.get("rules");
    if (list == null || list.oneOrMore().isEmpty()) {
      problems.add(correlation.node(), "a correlation needs rules");
      return;
    }
    if (list.oneOrMore().size() > MOST_PARTS) {
      problems.add(list, "a correlation has " + MOST_PARTS + " rules at the most");
      return;
    }
    for (YamlNode item : list.oneOrMore()) {
      String name = correlation.text(item);
      RuleDocument part = name == null ? null : byName.get(RuleId.folded(name));
      if (name != null && part == null) {
        problems.add(item, "no rule of this file has the name or id " + ProblemText.quote(name));
        return; // the others of a list that means another file would say the same
      } else if (part != null && document.parts().contains(part)) {
        problems.add(item, "rule " + ProblemText.quote(name) + " is listed twice");
      } else if (part != null) {
        wrongInside(document, part).ifPresent(reason -> problems.add(item, reason));
        document.parts().add(part);
      }
    }
  }

  private static Optional<String> wrongInside(RuleDocument outer, RuleDocument part) {
    if (!part.isCorrelation()) {
      return Optional.empty();
    }
    String named = "correlation " + ProblemText.quote(part.name());
    return Optional.ofNullable(
        outer.type() == CorrelationType.UNUSUAL_VALUE
                || part.type() == CorrelationType.UNUSUAL_VALUE
            ? named + " cannot stand here: unusual_value judges single activities"
            : part.type() == CorrelationType.TEMPORAL_ORDERED
                ? named + " cannot stand here: the order of its rules is known too late to count"
                : null);
  }

  /** Each correlation has its own window, so it can be part of one other only. */
  private boolean reach(RuleDocument document, int level) {
    YamlNode at = document.map().node();
    if (!reached.add(document)) {
      problems.add(at, "one correlation only can refer to this one; write it out for the others");
      return false;
    }
    if (level > MOST_LEVELS) {
      problems.add(at, "correlations count each other on " + MOST_LEVELS + " levels at the most");
      return false;
    }
    boolean sound = true;
    for (RuleDocument part : document.parts()) {
      if (part.isCorrelation()) {
        sound &= reach(part, level + 1);
      } else {
        reached.add(part);
      }
    }
    return sound;
  }

  private void tellUnused() {
    for (RuleDocument document : all) {
      if (!reached.contains(document)) {
        String what = document.isCorrelation() ? "correlation" : "rule";
        problems.add(document.map().node(), "the correlation does not use this " + what);
      }
    }
  }
}
