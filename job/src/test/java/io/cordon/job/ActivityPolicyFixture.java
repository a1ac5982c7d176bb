package io.cordon.job;

import io.cordon.organisation.Organisation;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import java.util.Map;

/** Policies over single activities, as their author would write them. */
public final class ActivityPolicyFixture {
  private static final String RULE =
      """
      title: %s
      id: %s
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection:
          it: {%s}
          condition: it
      level: high
      tags: [attack.exfiltration]
      mode: enforce
      actions: [notify_admin]
      """;

  private ActivityPolicyFixture() {}

  /**
   * A policy with one selection.
   *
   * @param number tells its id from others' ids; one digit
   * @param selection for example {@code verb: share, audience|gte: external}
   */
  public static ActivityPolicy policy(String title, int number, String selection) {
    String id = "7a9b1c3d-5e6f-4a8b-9c0d-00000000000" + number;
    Map<String, String> texts = Map.of("rule.yml", RULE.formatted(title, id, selection));
    try {
      return PolicyPack.of(texts, Organisation.forTests()).activityPolicies().get(0);
    } catch (PolicyException broken) {
      throw new AssertionError(broken);
    }
  }
}
