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

/** Resolves the references between the documents of a file and checks that they form one policy. */
public final class DocumentGraph {
  private static final int MAX_LEVELS = 3;
  private static final int MAX_PARTS = 32;

  private final Problems problems;
  private final List<RuleDocument> all = new ArrayList<>();
  private final Map<String, RuleDocument> byName = new HashMap<>();
  private final Set<RuleDocument> used = new HashSet<>();

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

  /** Adds a correlation; ignored, with a problem, when its type is not supported. */
  public void addCorrelation(YamlMap map) {
    YamlMap correlation = map.map("correlation");
    CorrelationType type = correlation == null ? null : CorrelationType.read(correlation, problems);
    if (type != null) {
      add(RuleDocument.correlation(map, correlation, type));
    }
  }

  private void add(RuleDocument document) {
    all.add(document);
    boolean duplicate = false;
    for (String name : document.names()) {
      duplicate |= byName.putIfAbsent(name, document) != null;
    }
    if (duplicate) {
      String kind = document.isCorrelation() ? "document" : "rule";
      problems.add(
          document.map().node(), "another " + kind + " in this file has the same name or id");
    }
  }

  /** In the order of the file. */
  public List<RuleDocument> baseRules() {
    return all.stream().filter(Predicate.not(RuleDocument::isCorrelation)).toList();
  }

  /** The correlation that uses all other documents; empty, with problems, when there is none. */
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
          correlations.get(0).map().node(), "the correlations refer to each other in a cycle");
      return Optional.empty();
    }
    if (outermost.size() > 1) {
      problems.add(
          outermost.get(1).map().node(),
          "a file defines one policy, but no other correlation uses this one or the one on line "
              + outermost.get(0).map().node().line());
      return Optional.empty();
    }
    RuleDocument top = outermost.get(0);
    if (!markUsed(top, top.type().counts() ? 1 : 0)) {
      return Optional.empty();
    }
    reportUnused();
    return Optional.of(top);
  }

  private void resolve(RuleDocument document) {
    YamlMap correlation = document.correlation();
    YamlNode list = correlation.get("rules");
    if (list == null || list.oneOrMore().isEmpty()) {
      problems.add(correlation.node(), "a correlation needs rules");
      return;
    }
    if (list.oneOrMore().size() > MAX_PARTS) {
      problems.add(list, "a correlation has at most " + MAX_PARTS + " rules");
      return;
    }
    for (YamlNode item : list.oneOrMore()) {
      String name = correlation.text(item);
      RuleDocument part = name == null ? null : byName.get(RuleId.normalized(name));
      if (name != null && part == null) {
        problems.add(item, "no rule in this file has the name or id " + ProblemText.quote(name));
        return; // the other names of such a list would give the same problem
      } else if (part != null && document.parts().contains(part)) {
        problems.add(item, "rule " + ProblemText.quote(name) + " is listed twice");
      } else if (part != null) {
        unsupportedPart(document, part).ifPresent(reason -> problems.add(item, reason));
        document.parts().add(part);
      }
    }
  }

  private static Optional<String> unsupportedPart(RuleDocument outer, RuleDocument part) {
    if (!part.isCorrelation()) {
      return Optional.empty();
    }
    String prefix = "correlation " + ProblemText.quote(part.name());
    CorrelationType unusual = outer.type().isUnusual() ? outer.type() : part.type();
    return Optional.ofNullable(
        unusual.isUnusual()
            ? prefix + " is not allowed here: " + unusual.word() + " evaluates single activities"
            : part.type() == CorrelationType.TEMPORAL_ORDERED
                ? prefix
                    + " is not allowed here: a sequence cannot be counted, because its order is known too late"
                : null);
  }

  /** Each correlation has its own window, so only one other correlation can use it. */
  private boolean markUsed(RuleDocument document, int level) {
    YamlNode at = document.map().node();
    if (!used.add(document)) {
      problems.add(
          at, "only one correlation can use this one; repeat it under another name for the others");
      return false;
    }
    if (level > MAX_LEVELS) {
      problems.add(at, "correlations can be nested at most " + MAX_LEVELS + " levels deep");
      return false;
    }
    boolean valid = true;
    for (RuleDocument part : document.parts()) {
      if (part.isCorrelation()) {
        valid &= markUsed(part, level + 1);
      } else {
        used.add(part);
      }
    }
    return valid;
  }

  private void reportUnused() {
    for (RuleDocument document : all) {
      if (!used.contains(document)) {
        String kind = document.isCorrelation() ? "correlation" : "rule";
        problems.add(document.map().node(), "no correlation uses this " + kind);
      }
    }
  }
}
