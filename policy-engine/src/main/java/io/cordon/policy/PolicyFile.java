package io.cordon.policy;

import java.io.Serializable;
import java.util.List;

/**
 * One file of rules, compiled: a policy, the policies that it generates, and filters; or one filter
 * alone.
 *
 * @param policies as they are written, no filter applied, disabled ones included; the one that
 *     speaks for the file first, none where the file is a filter
 * @param filters where there are policies, exceptions from these only; else from those of all files
 */
public record PolicyFile(String file, List<Policy> policies, List<Filter> filters)
    implements Serializable {

  public PolicyFile {
    policies = List.copyOf(policies);
    filters = List.copyOf(filters);
  }

  /** The id that the file goes by: that of its first policy, else of its filter. */
  public String id() {
    return policies.isEmpty() ? filters.get(0).id() : policies.get(0).id();
  }
}
