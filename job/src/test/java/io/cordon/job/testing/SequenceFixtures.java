package io.cordon.job.testing;

import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.sigma.PolicyPackReader;
import java.util.Map;

/** Sequence policies, compiled from the text that an author would write. */
public final class SequenceFixtures {
  private static final String LOWERED_THEN_SHARED =
      """
      title: Label lowered
      name: lowered
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection:
          lowered:
              verb: label
              label.change: [lowered, removed]
          condition: lowered
      ---
      title: Shared outside
      name: shared
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection:
          shared:
              verb: share
              audience|gte: external
          condition: shared
      ---
      title: Label lowered, then shared outside
      id: 3c1e5a77-94b2-4f0d-8b1c-6d2f7a90e514
      taxonomy: cordon
      correlation:
          type: temporal_ordered
          rules: [lowered, shared]
          group-by: [%s]
          timespan: 24h
      level: high
      tags: [attack.exfiltration]
      mode: enforce
      actions: [quarantine]
      """;

  /** The text of {@link #loweredThenShared}. */
  public static final String LOWERED_THEN_SHARED_BY_FILE = LOWERED_THEN_SHARED.formatted("file.id");

  private SequenceFixtures() {}

  /** A label lowered or removed, then the same file shared outside within 24 hours. */
  public static SequencePolicy loweredThenShared() {
    return loweredThenSharedBy("file.id");
  }

  /** The same sequence, grouped by another field. */
  public static SequencePolicy loweredThenSharedBy(String field) {
    return policy(LOWERED_THEN_SHARED.formatted(field));
  }

  /** The sequence of a text. */
  public static SequencePolicy policy(String text) {
    Map<String, String> texts = Map.of("lowered.yml", text);
    try {
      return PolicyPackReader.read(texts, Organisation.forTests()).sequences().get(0);
    } catch (PolicyException broken) {
      throw new AssertionError(broken);
    }
  }
}
