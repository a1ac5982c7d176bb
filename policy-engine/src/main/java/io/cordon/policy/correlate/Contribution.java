package io.cordon.policy.correlate;

import io.cordon.model.policy.PolicySnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * What one activity adds to one window of one group, and where the burst goes if the window fires:
 * into the window of the enclosing correlation, else into a step of a sequence, else into a
 * detection.
 *
 * @param inForceSince sequence number of the change that put the policy in force; 0 for the policy
 *     directory
 * @param source the burst that the activity completed; empty where the activity itself is counted
 * @param enclosing the inputs of the enclosing correlations' windows, from the innermost outwards
 * @param step the step of a sequence that the burst of the outermost window takes; null where the
 *     policy is no sequence
 */
public record Contribution(
    PolicySnapshot policy,
    long inForceSince,
    Group group,
    String source,
    WindowInput input,
    List<GroupedInput> enclosing,
    SequenceStep step) {

  public Contribution {
    source = source == null ? "" : source;
    enclosing = enclosing == null ? List.of() : List.copyOf(enclosing);
  }

  /** The window that it is counted in. */
  public WindowSpec window() {
    return input.window();
  }

  /**
   * Key of the window among those of its group. Each change of a policy starts with empty windows,
   * also one that brings an old version back.
   */
  public String windowKey() {
    return policy.id() + '|' + policy.version() + '|' + inForceSince + '|' + window().path();
  }

  /** What the burst adds to the window of the enclosing correlation, once for each group there. */
  public List<Contribution> ofBurst() {
    GroupedInput next = enclosing.get(0);
    List<GroupedInput> others = enclosing.subList(1, enclosing.size());
    String burst = window().path() + '|' + group.key();
    List<Contribution> contributions = new ArrayList<>();
    for (Group outer : next.groups()) {
      contributions.add(
          new Contribution(policy, inForceSince, outer, burst, next.input(), others, step));
    }
    return contributions;
  }
}
