package io.cordon.policy;

import io.cordon.policy.condition.Condition;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An exception from policies: activities that fit it are none of theirs.
 *
 * @param id a UUID; null where it stands in a policy's file without one
 * @param version the filter's own, else the first 12 digits of its text's SHA-256
 * @param rules ids and names of the policies, base rules and correlations that it excepts from
 * @param expires activities at this time and later are excepted no more; null when it stays
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

  /** What it takes out, as long as it lasts. */
  Condition excepted() {
    return expires == null
        ? condition
        : new Condition.AllOf(List.of(new Condition.Before(expires), condition));
  }
}
