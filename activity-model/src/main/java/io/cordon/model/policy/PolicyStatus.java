package io.cordon.model.policy;

import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The job's response to one published policy: {@code cordon.policy-status.v1}.
 *
 * @param policyId the rule's id; null when the message's key is not one
 * @param version of the rule as read; null when it was refused or removed
 * @param problems why it was refused, or warnings; one line each with its place
 * @param origin where it was published
 * @param time when it was decided
 */
public record PolicyStatus(
    String policyId,
    String version,
    State state,
    List<String> problems,
    Origin origin,
    Instant time) {

  /** The result. */
  public enum State {
    /** In effect from now on; it replaces any other policy with its id. */
    ACCEPTED,
    /** Identical to the text before; nothing changes. */
    UNCHANGED,
    /** It has {@code enabled: false}: it is kept but not evaluated. */
    DISABLED,
    /** No policy with this id is left, not even one from the directory. */
    REMOVED,
    /** It is not valid; the previous version stays in effect. */
    REFUSED;

    /** The word in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PolicyStatus {
    problems = problems == null ? List.of() : List.copyOf(problems);
  }

  /** The Kafka key: the rule's id, or the place of the message when it has no id. */
  public String key() {
    return policyId == null ? origin.caption() : policyId;
  }
}
