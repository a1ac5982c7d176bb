package io.cordon.cli.policy.list;

import io.cordon.cli.policy.published.JobDirectory;
import io.cordon.cli.policy.published.RunningPolicies;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.sigma.PolicyPackReader;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of a running job, for people.
 *
 * @param title its id where its text cannot be read
 * @param level empty for a filter, as is the mode
 * @param source the directory of the job, or the policy topic
 * @param state what the job says of it, or that it is off
 */
record ListedPolicy(String title, String level, String mode, String source, String state) {

  static ListedPolicy of(String id, RunningPolicies running, Organisation organisation) {
    String text = running.published().texts().get(id);
    Optional<PolicyFile> file =
        text == null
            ? running.inDirectory(id).map(JobDirectory.Rule::file)
            : parsed(text, organisation);
    String source = text == null ? "directory" : "published";
    Optional<Policy> policy = file.flatMap(rule -> rule.policies().stream().findFirst());
    String level = policy.map(known -> known.snapshot().severity().word()).orElse("");
    String mode = policy.map(known -> known.snapshot().mode().word()).orElse("");
    return new ListedPolicy(
        file.map(rule -> title(rule)).orElse(id),
        level,
        mode,
        source,
        text == null ? ofDirectory(policy) : running.state(id));
  }

  private static Optional<PolicyFile> parsed(String text, Organisation organisation) {
    try {
      return PolicyPackReader.read(Map.of("published", text), organisation).files().stream()
          .findFirst();
    } catch (PolicyException refused) {
      // The job's status says why.
      return Optional.empty();
    }
  }

  private static String title(PolicyFile file) {
    return file.policies().stream()
        .map(Policy::snapshot)
        .map(PolicySnapshot::title)
        .findFirst()
        .orElseGet(() -> file.filters().get(0).title());
  }

  private static String ofDirectory(Optional<Policy> policy) {
    boolean isOff =
        policy
            .filter(
                known -> !known.metadata().enabled() || !known.metadata().missingText().isEmpty())
            .isPresent();
    return isOff ? "off" : "";
  }
}
