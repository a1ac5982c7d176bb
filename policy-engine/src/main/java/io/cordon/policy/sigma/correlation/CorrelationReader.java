package io.cordon.policy.sigma.correlation;

import io.cordon.policy.Aggregation;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.Grouping;
import io.cordon.policy.Rule;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.FieldType;
import io.cordon.policy.sigma.detection.FieldNameReader;
import io.cordon.policy.sigma.document.RuleDocument;
import io.cordon.policy.sigma.document.Timespan;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the correlations that count, sum or combine rules, with the correlations inside them. */
final class CorrelationReader {
  private static final List<String> KEYS =
      List.of(
          "type", "rules", "group-by", "aliases", "timespan", "condition", UnlessUsualReader.KEY);

  private final Map<RuleDocument, Rule> baseRules;
  private final Problems problems;

  CorrelationReader(Map<RuleDocument, Rule> baseRules, Problems problems) {
    this.baseRules = baseRules;
    this.problems = problems;
  }

  /** The compiled inputs of a correlation; incomplete, with problems, when one is not valid. */
  List<CorrelationInput> parts(RuleDocument document) {
    List<CorrelationInput> parts = new ArrayList<>();
    for (RuleDocument part : document.parts()) {
      if (part.isCorrelation()) {
        read(part).ifPresent(parts::add);
      } else {
        parts.add(baseRules.get(part));
      }
    }
    return parts;
  }

  /** The compiled correlation; empty, with problems, when it is not valid. */
  Optional<Correlation> read(RuleDocument document) {
    int before = problems.count();
    YamlMap correlation = document.correlation();
    Aggregation aggregation = document.type().aggregation();
    checkKeys(document, KEYS);
    List<Grouping> groupings = new GroupingReader(problems).read(correlation, document.parts());
    Duration timespan = Timespan.required(correlation, problems);
    YamlMap condition = condition(correlation, aggregation);
    Field field = condition == null ? null : field(condition, aggregation);
    Long threshold = threshold(document, condition, aggregation);
    List<CorrelationInput> parts = parts(document);
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(
            new Correlation(
                document.name(),
                document.id(),
                aggregation,
                parts,
                groupings,
                timespan,
                threshold,
                field));
  }

  /** Reports unknown keys; {@code generate} is checked where the outermost correlation is known. */
  static void checkKeys(RuleDocument document, List<String> known) {
    List<String> keys = new ArrayList<>(known);
    keys.add("generate");
    document.correlation().onlyKeys(keys);
  }

  private YamlMap condition(YamlMap correlation, Aggregation aggregation) {
    YamlMap condition = correlation.map("condition");
    if (condition != null) {
      condition.onlyKeys(ThresholdReader.keys(takesField(aggregation)));
    } else if (correlation.get("condition") == null && aggregation != Aggregation.TEMPORAL) {
      String example = takesField(aggregation) ? "{field: file, gte: 100}" : "{gte: 100}";
      problems.add(
          correlation.node(),
          "a correlation that counts needs a condition, for example " + example);
    }
    return condition;
  }

  private static boolean takesField(Aggregation aggregation) {
    return aggregation == Aggregation.VALUE_COUNT || aggregation == Aggregation.VALUE_SUM;
  }

  private Field field(YamlMap condition, Aggregation aggregation) {
    if (!takesField(aggregation)) {
      return null;
    }
    YamlNode written = condition.get("field");
    List<YamlNode> items = written == null ? List.of() : written.oneOrMore();
    if (items.isEmpty()) {
      problems.add(condition.node(), "the condition needs a field");
      return null;
    }
    if (items.size() > 1) {
      problems.add(items.get(1), "the values of only one field can be counted or summed");
      return null;
    }
    String word = condition.text(items.get(0));
    if (word == null) {
      return null;
    }
    Optional<Field> field = FieldNameReader.read(word, items.get(0), Set.of(), problems);
    if (aggregation == Aggregation.VALUE_SUM
        && field.isPresent()
        && field.get().type() != FieldType.NUMBER) {
      String type = field.get().type().caption();
      problems.add(items.get(0), "only numbers can be summed; " + word + " is of type " + type);
    }
    return field.orElse(null);
  }

  private Long threshold(RuleDocument document, YamlMap condition, Aggregation aggregation) {
    int parts = document.parts().size();
    if (aggregation == Aggregation.TEMPORAL && parts < 2) {
      problems.add(document.correlation().get("rules"), "temporal needs two rules or more");
      return null;
    }
    if (condition == null) {
      return (long) parts;
    }
    Long least = new ThresholdReader(problems).least(condition, aggregation);
    if (least != null && aggregation == Aggregation.TEMPORAL && (least < 2 || least > parts)) {
      problems.add(
          condition.node(),
          "temporal counts different rules: write a number from 2 to " + parts + ", not " + least);
    }
    return least;
  }
}
