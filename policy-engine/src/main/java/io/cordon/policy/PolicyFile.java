package io.cordon.policy;

import java.io.Serializable;
import java.util.List;

/**
 * One compiled file of rules: a policy, the policies that it generates, and their filters; or a
 * single filter.
 *
 * @param policies before any filter is applied, disabled ones included; the main policy first;
 *     empty when the file is a filter
 * @param filters apply to the policies of this file only; when it has none, to those of all files
 */
public record PolicyFile(String file, List<Policy> policies, List<Filter> filters)
    implements Serializable {

  public PolicyFile {
    policies = List.copyOf(policies);
    filters = List.copyOf(filters);
  }

  /** The same file, published in the change with that sequence number. */
  public PolicyFile putInForceBy(long change) {
    return new PolicyFile(
        file, policies.stream().map(policy -> policy.putInForceBy(change)).toList(), filters);
  }

  /** The id of the file: that of its first policy, else of its filter. */
  public String id() {
    return policies.isEmpty() ? filters.get(0).id() : policies.get(0).id();
  }
}
