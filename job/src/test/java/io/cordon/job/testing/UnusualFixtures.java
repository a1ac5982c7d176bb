package io.cordon.job.testing;

import io.cordon.job.core.Settings;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.UnusualPolicy;
import io.cordon.policy.sigma.PolicyPackReader;
import java.util.Map;

/** Policies about unusual behaviour, compiled from the texts that an author would write. */
public final class UnusualFixtures {
  /** Sensitive downloads from a network that is unusual, by a fixed p-value. */
  public static final String NETWORK =
      """
      title: Sensitive file downloaded
      name: sensitive_download
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection:
          download:
              verb: download
              file.label|gte: Confidential
          condition: download
      ---
      title: Sensitive file downloaded from an unrecognised location
      id: 5d3b2c1a-7c9f-4d2e-8a1b-0f4e6d7c8b9a
      taxonomy: cordon
      correlation:
          type: unusual_value
          rules: [sensitive_download]
          group-by: [user]
          field: network
          threshold: 0.02
          minimum-history: 7d
      level: high
      tags: [attack.exfiltration]
      mode: notify
      actions: [notify_admin]
      """;

  /** A day that looks like a stolen account, as the budget of alerts allows. */
  public static final String TAKEOVER =
      """
      title: File downloaded or shared
      name: taken
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection:
          taken:
              verb: [download, share, sign_in]
          condition: taken
      ---
      title: Account takeover
      id: 0b3b2c1a-7c9f-4d2e-8a1b-0f4e6d7c8b9b
      taxonomy: cordon
      correlation:
          type: unusual_scenario
          rules: [taken]
          group-by: [user]
          scenario: [account_takeover, token_theft]
      level: high
      tags: [attack.exfiltration]
      mode: notify
      actions: [notify_admin]
      cooldown: 7d
      """;

  private UnusualFixtures() {}

  /** A policy about downloads on a day that looks like a scenario, which is its title, too. */
  public static String scenario(String scenario, int number) {
    return TAKEOVER
        .replace("[account_takeover, token_theft]", scenario)
        .replace("title: Account takeover", "title: " + scenario)
        .replace("name: taken", "name: taken_" + number)
        .replace("rules: [taken]", "rules: [taken_" + number + "]")
        .replace("8b9b", "8b0" + number);
  }

  /** The policy of {@link #NETWORK}. */
  public static UnusualPolicy network() {
    return settings().policies().unusual().get(0);
  }

  /** Job settings with the policy of {@link #NETWORK} only. */
  public static Settings settings() {
    return settings(Map.of("network.yml", NETWORK));
  }

  /** Job settings with these policies, by file name. */
  public static Settings settings(Map<String, String> texts) {
    Organisation organisation = Organisation.forTests();
    try {
      return Settings.of(organisation, PolicyPackReader.read(texts, organisation));
    } catch (PolicyException broken) {
      throw new AssertionError(broken);
    }
  }
}
