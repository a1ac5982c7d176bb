package io.cordon.policy.sigma.correlation;

import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import io.cordon.organisation.Organisation;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Aggregation;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Grouping;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.Satisfiability;
import io.cordon.policy.sigma.PolicyPackReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Policies for tests, built from parts. */
public final class PolicyFixtures {
  private PolicyFixtures() {}

  /** The condition of a rule with this detection. */
  public static Condition detection(String text) {
    return validDetection(text).orElseThrow(() -> new AssertionError("refused: " + text));
  }

  /** The same; empty when the detection is refused. */
  public static Optional<Condition> validDetection(String text) {
    String rule =
        "title: R\nid: 0b7a8e5e-4f63-4c0e-9a53-3f6c1d3d7a10\ntaxonomy: cordon\n"
            + "logsource: {category: file_hosting_activity}\ndetection:\n"
            + text.indent(4);
    try {
      PolicyPack pack = PolicyPackReader.read(Map.of("r.yml", rule), Organisation.forTests());
      return Optional.of(pack.activityPolicies().get(0).condition());
    } catch (PolicyException refused) {
      return Optional.empty();
    }
  }

  /** A rule with one selection: {@code verb: share, audience|gte: external}. */
  public static Rule rule(String name, String selection) {
    return Rule.of(name, detection("it: {" + selection + "}\ncondition: it\n"));
  }

  public static PolicyMetadata metadata(
      String id, DetectorKind kind, Mode mode, ActionVerb... actions) {
    return new PolicyMetadata(
        new PolicySnapshot(
            id, "1", "Policy " + id, "", kind, Severity.HIGH, mode, List.of(actions), List.of()),
        List.of(),
        true,
        Set.of(),
        id + ".yml");
  }

  /** A single-activity policy with any condition. */
  public static ActivityPolicy policy(String id, Condition condition, ActionVerb... actions) {
    return new ActivityPolicy(
        metadata(id, DetectorKind.POLICY, Mode.ENFORCE, actions),
        condition,
        Satisfiability.matchableVerbs(condition),
        List.of());
  }

  public static CorrelationPolicy policy(String id, Correlation correlation) {
    return new CorrelationPolicy(
        metadata(id, DetectorKind.CORRELATION, Mode.ENFORCE), correlation, List.of());
  }

  /** A correlation in which all parts group by the same fields. */
  public static Correlation of(
      String name,
      Aggregation aggregation,
      long threshold,
      Duration timespan,
      Field counted,
      List<Field> groupBy,
      CorrelationInput... parts) {
    List<Grouping> groupings = Collections.nCopies(parts.length, new Grouping(groupBy));
    return new Correlation(
        name, null, aggregation, Arrays.asList(parts), groupings, timespan, threshold, counted);
  }

  /** A sequence in which all steps group by the same fields. */
  public static SequencePolicy sequence(String id, List<Field> groupBy, CorrelationInput... parts) {
    List<SequencePolicy.Step> steps =
        Arrays.stream(parts)
            .map(part -> new SequencePolicy.Step(part, new Grouping(groupBy)))
            .toList();
    return new SequencePolicy(
        metadata(id, DetectorKind.SEQUENCE, Mode.ENFORCE), steps, Duration.ofDays(1), List.of());
  }
}
