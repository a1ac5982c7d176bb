package io.cordon.policy.correlate;

import java.util.List;

/**
 * The same input for the windows of several groups, for example one for each recipient of a share.
 *
 * @param groups empty where the activity has no value in a field that the policy groups by or
 *     counts
 */
public record GroupedInput(List<Group> groups, WindowInput input) {

  public GroupedInput {
    groups = groups == null ? List.of() : List.copyOf(groups);
  }
}
