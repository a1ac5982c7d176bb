package io.cordon.policy;

import io.cordon.yaml.Problems;
import io.cordon.yaml.Words;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code correlation} over the base rules of its file. */
final class CorrelationReader {
  static final String SEQUENCE = "temporal_ordered";
  static final String UNUSUAL_VALUE = "unusual_value";

  private static final List<String> LATER =
      List.of(
          "event_count",
          "value_count",
          "value_sum",
          "value_avg",
          "value_percentile",
          "temporal",
          "unusual_count",
          "unusual_travel");
  private static final List<String> SEQUENCE_KEYS =
      List.of("type", "rules", "group-by", "timespan");
  private static final List<String> UNUSUAL_VALUE_KEYS =
      List.of(
          "type",
          "rules",
          "group-by",
          "field",
          "peers",
          "threshold",
          "minimum-history",
          "minimum-observations",
          "learn");
  private static final Pattern TIMESPAN = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final double DEFAULT_THRESHOLD = 0.001;
  private static final int DEFAULT_HISTORY_DAYS = 7;
  private static final int MOST_STEPS = 10;

  private final Map<String, Condition> baseRules;
  private final Problems problems;

  /** The compiled base rules by name, and by id where they have one. */
  CorrelationReader(Map<String, Condition> baseRules, Problems problems) {
    this.baseRules = baseRules;
    this.problems = problems;
  }

  /** The type, when it is one that can be read; else null, with a problem. */
  String type(YamlMap correlation) {
    String type = correlation.text("type");
    YamlNode at = correlation.get("type");
    if (type == null) {
      problems.add(correlation.node(), "a correlation needs a type");
    } else if (type.equals(SEQUENCE) || type.equals(UNUSUAL_VALUE)) {
      return type;
    } else if (LATER.contains(type)) {
      problems.add(at, "correlation type " + Words.quote(type) + " is not supported yet");
    } else {
      List<String> known = List.of(SEQUENCE, UNUSUAL_VALUE);
      problems.add(
          at, "unknown correlation type " + Words.quote(type) + Words.suggestionOrAll(type, known));
    }
    return null;
  }

  /** The base rules it names; empty, with a problem, when one is not in the file. */
  Set<String> rules(YamlMap correlation) {
    Set<String> names = new LinkedHashSet<>();
    YamlNode list = correlation.get("rules");
    if (list == null) {
      problems.add(correlation.node(), "a correlation needs rules");
      return Set.of();
    }
    for (YamlNode item : list.oneOrMore()) {
      String name = correlation.text(item);
      if (name == null) {
        return Set.of();
      }
      if (!baseRules.containsKey(name)) {
        problems.add(item, "no rule of this file has the name or id " + Words.quote(name));
        return Set.of();
      }
      if (!names.add(name)) {
        problems.add(item, "rule " + Words.quote(name) + " is listed twice");
        return Set.of();
      }
    }
    return names;
  }

  Optional<Policy> sequence(
      YamlMap correlation, Set<String> rules, PolicyHead head, List<PolicyTest> tests) {
    correlation.onlyKeys(SEQUENCE_KEYS);
    if (rules.size() < 2 || rules.size() > MOST_STEPS) {
      problems.add(correlation.get("rules"), "a sequence has from 2 to " + MOST_STEPS + " rules");
    }
    List<Field> groupBy = groupBy(correlation);
    YamlNode span = correlation.get("timespan");
    if (span == null) {
      problems.add(correlation.node(), "a sequence needs a timespan, for example 24h");
    }
    Duration within = span == null ? null : timespan(correlation, span, Duration.ofSeconds(1));
    if (within == null) {
      return Optional.empty();
    }
    List<SequencePolicy.Step> steps = new ArrayList<>();
    for (String name : rules) {
      Rule rule = Rule.of(name, baseRules.get(name));
      steps.add(new SequencePolicy.Step(rule, new Grouping(groupBy)));
    }
    return Optional.of(new SequencePolicy(head, steps, within, tests));
  }

  private List<Field> groupBy(YamlMap correlation) {
    List<Field> fields = new ArrayList<>();
    YamlNode list = correlation.get("group-by");
    if (list == null) {
      problems.add(correlation.node(), "a correlation needs group-by");
      return fields;
    }
    for (YamlNode item : list.oneOrMore()) {
      Field field = field(correlation, item);
      if (field != null && field.isMultiValued()) {
        problems.add(item, field.word() + " has several values and cannot group");
      } else if (field != null) {
        fields.add(field);
      }
    }
    return fields;
  }

  private Field field(YamlMap correlation, YamlNode item) {
    String word = correlation.text(item);
    Optional<Field> field = word == null ? Optional.empty() : Field.named(word);
    if (word != null && field.isEmpty()) {
      problems.add(
          item,
          "unknown field " + Words.quote(word) + Words.suggestionOrAll(word, Field.allWords()));
    }
    return field.orElse(null);
  }

  Optional<Policy> unusualValue(
      YamlMap correlation, Set<String> rules, PolicyHead head, List<PolicyTest> tests) {
    correlation.onlyKeys(UNUSUAL_VALUE_KEYS);
    if (rules.size() != 1) {
      problems.add(correlation.get("rules"), UNUSUAL_VALUE + " judges one rule");
    }
    List<Field> groupBy = groupBy(correlation);
    if (correlation.get("group-by") != null && !groupBy.equals(List.of(Field.USER))) {
      problems.add(
          correlation.get("group-by"), UNUSUAL_VALUE + " learns per user: group-by: [user]");
    }
    YamlNode at = correlation.get("field");
    Field field = at == null ? null : field(correlation, at);
    if (at == null) {
      problems.add(correlation.node(), UNUSUAL_VALUE + " needs a field");
    }
    Double threshold = correlation.number("threshold", 0, 1);
    if (threshold != null && threshold == 0) {
      problems.add(correlation.get("threshold"), "with threshold 0 nothing is ever unusual");
    }
    Double observations = correlation.number("minimum-observations", 0, 1_000_000);
    int history = historyDays(correlation);
    boolean fromAll = learnsFromAll(correlation);
    List<String> peers = peers(correlation);
    Condition condition = baseRules.get(rules.iterator().next());
    return Optional.of(
        new BaselinePolicy(
            head,
            condition,
            VerbIndex.of(condition),
            field,
            peers,
            threshold == null ? DEFAULT_THRESHOLD : threshold,
            history,
            observations == null ? 0 : observations.intValue(),
            fromAll,
            tests));
  }

  private int historyDays(YamlMap correlation) {
    YamlNode at = correlation.get("minimum-history");
    if (at == null) {
      return DEFAULT_HISTORY_DAYS;
    }
    Duration history = timespan(correlation, at, Duration.ZERO);
    if (history != null && !history.equals(history.truncatedTo(ChronoUnit.DAYS))) {
      problems.add(at, "minimum-history is in days, for example 7d");
    }
    return history == null ? 0 : (int) history.toDays();
  }

  private boolean learnsFromAll(YamlMap correlation) {
    String learn = correlation.text("learn");
    if (learn != null && !learn.equals("all") && !learn.equals("judged")) {
      problems.add(correlation.get("learn"), "learn is all or judged, not " + Words.quote(learn));
    }
    return learn == null || learn.equals("all");
  }

  private List<String> peers(YamlMap correlation) {
    List<String> known = List.of(BaselinePolicy.DEPARTMENT, BaselinePolicy.ORGANISATION);
    List<String> peers = correlation.texts("peers");
    for (String peer : peers) {
      if (!known.contains(peer)) {
        problems.add(
            correlation.get("peers"),
            "unknown peers " + Words.quote(peer) + Words.suggestionOrAll(peer, known));
      }
    }
    return peers;
  }

  private Duration timespan(YamlMap map, YamlNode at, Duration least) {
    String text = map.text(at);
    Duration span = text == null ? null : span(text);
    if (text != null
        && (span == null || span.compareTo(least) < 0 || span.compareTo(LONGEST) > 0)) {
      problems.add(
          at, Words.quote(text) + " is no timespan; write 30s, 10m, 24h or 7d, up to 365d");
      return null;
    }
    return span;
  }

  /** The duration of {@code 30s}, {@code 10m}, {@code 24h} or {@code 7d}; null for other texts. */
  static Duration span(String text) {
    Matcher matcher = TIMESPAN.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
