package io.cordon.model.policy;

import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What became of one policy that was published while the job runs: {@code cordon.policy-status.v1}.
 *
 * @param policyId the rule's id; null where the message's key is none
 * @param version of the rule as it was read; null where it was refused or removed
 * @param problems why it was refused, or what it does not reach; one line each with its place
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

  /** What became of it. */
  public enum State {
    /** It is in force from now on, in the place of any other of its id. */
    ACCEPTED,
    /** It was in force before, or out of force, word for word. */
    UNCHANGED,
    /** It says {@code enabled: false}: it stays known, and finds nothing. */
    DISABLED,
    /** There is no policy of this id any more, also none of the directory. */
    REMOVED,
    /** It cannot be used; the one before it stays as it was. */
    REFUSED;

    /** The word that goes out. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PolicyStatus {
    problems = problems == null ? List.of() : List.copyOf(problems);
  }

  /** The Kafka key: the rule's id, or the place where there is none to tell. */
  public String key() {
    return policyId == null ? origin.caption() : policyId;
  }
}
