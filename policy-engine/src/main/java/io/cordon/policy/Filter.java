package io.cordon.policy;

import io.cordon.policy.condition.Condition;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An exception from policies: they ignore the activities that the filter matches.
 *
 * @param id a UUID; can be null for a filter inside a policy's file
 * @param version the version in the file, else the first 12 digits of the text's SHA-256
 * @param rules ids and names of the policies, base rules and correlations that it applies to
 * @param expires activities from this time on are no longer ignored; null when it does not expire
 */
public record Filter(
    String id,
    String title,
    String version,
    Set<String> rules,
    Condition condition,
    Instant expires,
    String file)
    implements Serializable {

  public Filter {
    rules = Set.copyOf(rules);
  }

  /** The condition of the ignored activities, including the expiry. */
  Condition ignored() {
    return expires == null
        ? condition
        : new Condition.AllOf(List.of(new Condition.Before(expires), condition));
  }
}
