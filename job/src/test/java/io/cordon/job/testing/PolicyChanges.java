package io.cordon.job.testing;

import io.cordon.model.reject.Origin;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.live.PolicyGate;
import io.cordon.policy.live.PublishedPolicy;
import io.cordon.policy.sigma.PolicyFileReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Policy changes as {@link PolicyGate} accepts them. */
public final class PolicyChanges {
  private PolicyChanges() {}

  /** The change that publishes this text. */
  public static PolicyChange of(String text, long sequence) {
    try {
      String id = PolicyFileReader.read("text", text, Organisation.forTests(), Set.of()).id();
      return accepted(new PublishedPolicy(id, text, null, origin(sequence)), sequence);
    } catch (PolicyException broken) {
      throw new AssertionError(broken);
    }
  }

  /** The change that removes the policy of this id, whether it exists or not. */
  public static PolicyChange removal(String id, long sequence) {
    return new PolicyChange(id, null, null, null, false, origin(sequence).caption(), sequence);
  }

  private static PolicyChange accepted(PublishedPolicy published, long sequence) {
    PolicyChange change =
        new PolicyGate(List.of(), Organisation.forTests())
            .review(published, Instant.EPOCH)
            .change();
    return new PolicyChange(
        change.id(),
        change.version(),
        change.kinds(),
        change.text(),
        change.enabled(),
        change.origin(),
        sequence);
  }

  private static Origin origin(long offset) {
    return Origin.ofTopic("cordon.policies", 0, offset);
  }
}
