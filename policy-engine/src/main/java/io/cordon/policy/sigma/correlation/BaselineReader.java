package io.cordon.policy.sigma.correlation;

import io.cordon.policy.BaselinePolicy;
import io.cordon.policy.Grouping;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.Rule;
import io.cordon.policy.condition.Field;
import io.cordon.policy.sigma.detection.FieldNameReader;
import io.cordon.policy.sigma.document.CorrelationType;
import io.cordon.policy.sigma.document.RuleDocument;
import io.cordon.policy.sigma.document.Timespan;
import io.cordon.policy.test.PolicyTest;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code unusual_value}, Cordon's own correlation type: a value that is new to a user and to
 * the user's peers.
 */
final class BaselineReader {
  private static final String TYPE = CorrelationType.UNUSUAL_VALUE.word();
  private static final List<String> KEYS =
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
  private static final double DEFAULT_THRESHOLD = 0.001;
  private static final int DEFAULT_HISTORY_DAYS = 7;

  private final Problems problems;

  BaselineReader(Problems problems) {
    this.problems = problems;
  }

  /** The policy; empty when it is not valid or {@code metadata} is null. */
  Optional<Policy> read(
      RuleDocument document, Rule rule, PolicyMetadata metadata, List<PolicyTest> tests) {
    int before = problems.count();
    YamlMap correlation = document.correlation();
    CorrelationReader.checkKeys(document, KEYS);
    if (document.parts().size() != 1) {
      problems.add(correlation.get("rules"), TYPE + " evaluates one rule");
    }
    List<Grouping> groupings = new GroupingReader(problems).read(correlation, document.parts());
    if (!groupings.isEmpty() && !groupings.get(0).fields().equals(List.of(Field.USER))) {
      problems.add(correlation.get("group-by"), TYPE + " learns per user; write group-by: [user]");
    }
    Field field = field(correlation);
    double threshold = threshold(correlation);
    Double observations = correlation.number("minimum-observations", 0, 1_000_000);
    int history = historyDays(correlation);
    boolean fromAll = learnsFromAll(correlation);
    List<String> peers = peers(correlation);
    if (metadata == null || problems.count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new BaselinePolicy(
            metadata,
            rule.condition(),
            rule.verbs(),
            field,
            peers,
            threshold,
            history,
            observations == null ? 0 : observations.intValue(),
            fromAll,
            tests));
  }

  private Field field(YamlMap correlation) {
    YamlNode at = correlation.get("field");
    if (at == null) {
      problems.add(correlation.node(), TYPE + " needs a field");
    }
    String word = at == null ? null : correlation.text(at);
    return word == null ? null : FieldNameReader.read(word, at, Set.of(), problems).orElse(null);
  }

  private double threshold(YamlMap correlation) {
    Double threshold = correlation.number("threshold", 0, 1);
    if (threshold != null && threshold == 0) {
      problems.add(correlation.get("threshold"), "with threshold 0 no value is ever unusual");
    }
    return threshold == null ? DEFAULT_THRESHOLD : threshold;
  }

  private int historyDays(YamlMap correlation) {
    YamlNode at = correlation.get("minimum-history");
    if (at == null) {
      return DEFAULT_HISTORY_DAYS;
    }
    Duration history = Timespan.read(correlation, at, Duration.ZERO, problems);
    if (history != null && !history.equals(history.truncatedTo(ChronoUnit.DAYS))) {
      problems.add(at, "minimum-history must be whole days, for example 7d");
    }
    return history == null ? 0 : (int) history.toDays();
  }

  private boolean learnsFromAll(YamlMap correlation) {
    String learn = correlation.text("learn");
    if (learn != null && !learn.equals("all") && !learn.equals("judged")) {
      problems.add(
          correlation.get("learn"), "learn must be all or judged, not " + ProblemText.quote(learn));
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
            "unknown peers " + ProblemText.quote(peer) + ProblemText.suggestionOrAll(peer, known));
      }
    }
    return peers;
  }
}
