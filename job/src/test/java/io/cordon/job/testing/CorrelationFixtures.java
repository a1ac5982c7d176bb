package io.cordon.job.testing;

import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import io.cordon.policy.Aggregation;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationInput;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Grouping;
import io.cordon.policy.PolicyMetadata;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.condition.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Correlation policies, and sequences with correlations as steps. */
public final class CorrelationFixtures {
  public static final Rule DOWNLOAD = rule("downloaded", "verb: download");
  public static final Rule SHARE = rule("shared_outside", "verb: share, audience|gte: external");
  public static final Rule SIGN_IN = rule("signed_in", "verb: sign_in");
  public static final Rule DELETE = rule("deleted", "verb: delete");

  private CorrelationFixtures() {}

  private static Rule rule(String name, String selection) {
    return Rule.of(name, ActivityPolicyFixtures.policy(name, 0, selection).condition());
  }

  /** An event count within one hour. */
  public static Correlation count(
      String name, long threshold, Field by, CorrelationInput... parts) {
    return within(Duration.ofHours(1), name, Aggregation.EVENT_COUNT, threshold, null, by, parts);
  }

  /** A sum, or a count of distinct values, within one hour. */
  public static Correlation counting(
      Aggregation aggregation,
      String name,
      long threshold,
      Field counted,
      Field by,
      CorrelationInput... parts) {
    return within(Duration.ofHours(1), name, aggregation, threshold, counted, by, parts);
  }

  public static Correlation within(
      Duration timespan,
      String name,
      Aggregation aggregation,
      long threshold,
      Field counted,
      Field by,
      CorrelationInput... parts) {
    List<Grouping> groupings = Collections.nCopies(parts.length, new Grouping(List.of(by)));
    return new Correlation(
        name, null, aggregation, List.of(parts), groupings, timespan, threshold, counted);
  }

  public static CorrelationPolicy policy(String id, Correlation correlation) {
    return policy(id, "1", correlation);
  }

  public static CorrelationPolicy policy(String id, String version, Correlation correlation) {
    PolicyMetadata metadata = metadata(id, version, DetectorKind.CORRELATION);
    return new CorrelationPolicy(metadata, correlation, List.of());
  }

  /** The steps in order within a day, by one user. */
  public static SequencePolicy sequence(String id, CorrelationInput... parts) {
    List<SequencePolicy.Step> steps =
        Arrays.stream(parts)
            .map(part -> new SequencePolicy.Step(part, new Grouping(List.of(Field.USER))))
            .toList();
    PolicyMetadata metadata = metadata(id, "1", DetectorKind.SEQUENCE);
    return new SequencePolicy(metadata, steps, Duration.ofDays(1), List.of());
  }

  private static PolicyMetadata metadata(String id, String version, DetectorKind kind) {
    return new PolicyMetadata(
        new PolicySnapshot(
            id,
            version,
            "Policy " + id,
            null,
            kind,
            Severity.HIGH,
            Mode.ENFORCE,
            List.of(),
            List.of()),
        List.of(),
        true,
        Set.of(),
        id + ".yml");
  }
}
