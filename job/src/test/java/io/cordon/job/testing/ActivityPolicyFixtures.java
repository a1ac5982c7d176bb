package io.cordon.job.testing;

import io.cordon.job.core.Settings;
import io.cordon.organisation.Organisation;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.sigma.PolicyPackReader;
import java.util.Map;
import java.util.TreeMap;

/** Policies on single activities, compiled from the text that an author would write. */
public final class ActivityPolicyFixtures {
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

  private ActivityPolicyFixtures() {}

  /**
   * A policy with one selection.
   *
   * @param number makes its id unique; one digit
   * @param selection for example {@code verb: share, audience|gte: external}
   */
  public static ActivityPolicy policy(String title, int number, String selection) {
    return settings(text(title, number, selection)).policies().activityPolicies().get(0);
  }

  /** The text of the policy that {@link #policy} compiles. */
  public static String text(String title, int number, String selection) {
    return RULE.formatted(title, id(number), selection);
  }

  /** The id of the policy with this number. */
  public static String id(int number) {
    return "7a9b1c3d-5e6f-4a8b-9c0d-00000000000" + number;
  }

  /** Job settings with the policies of these texts, in this order. */
  public static Settings settings(String... texts) {
    Organisation organisation = Organisation.forTests();
    Map<String, String> files = new TreeMap<>();
    for (String text : texts) {
      files.put("rule-" + files.size() + ".yml", text);
    }
    try {
      return Settings.of(organisation, PolicyPackReader.read(files, organisation));
    } catch (PolicyException broken) {
      throw new AssertionError(broken);
    }
  }
}
