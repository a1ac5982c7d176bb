package io.cordon.job.testing;

import io.cordon.job.core.Settings;
import io.cordon.organisation.Organisation;
import io.cordon.policy.BaselinePolicy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.sigma.PolicyPackReader;
import java.util.Map;

/** A baseline policy, compiled from the text that an author would write. */
public final class BaselineFixtures {
  /** The policy's text. */
  public static final String PLACE =
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
          field: place
          peers: [department, organisation]
          minimum-history: 7d
      level: high
      tags: [attack.exfiltration]
      mode: notify
      actions: [notify_admin]
      """;

  private BaselineFixtures() {}

  /** Downloads of Confidential files, judged by place after seven days. */
  public static BaselinePolicy place() {
    return settings().policies().baselines().get(0);
  }

  /** Job settings with this policy only. */
  public static Settings settings() {
    Organisation organisation = Organisation.forTests();
    try {
      return Settings.of(
          organisation, PolicyPackReader.read(Map.of("place.yml", PLACE), organisation));
    } catch (PolicyException broken) {
      throw new AssertionError(broken);
    }
  }
}
