package io.cordon.policy.correlate;

import io.cordon.model.policy.PolicySnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * An activity that counts under one policy, and all that may come of it: when the window of the
 * first stage fires, the rest is for the next.
 *
 * @param stages from the innermost correlation outwards; one at least
 */
public record Contribution(PolicySnapshot policy, List<WindowSpec> stages) {

  public Contribution {
    stages = stages == null ? List.of() : List.copyOf(stages);
  }

  /** The correlation that it is on its way to. */
  public WindowSpec stage() {
    return stages.get(0);
  }

  /** What a window is remembered by: a changed policy starts from zero. */
  public String windowKey() {
    return policy.id() + '|' + policy.version() + '|' + stage().node();
  }

  /** Whether nothing encloses the first stage: its burst is what the policy looks for. */
  public boolean isLast() {
    return stages.size() == 1;
  }

  /** What the burst of the first stage is for the next: a hit in each of its groups. */
  public List<Contribution> rest() {
    WindowSpec next = stages.get(1).fedBy(stage().node() + '|' + stage().group().key());
    List<Contribution> hits = new ArrayList<>();
    for (Group group : next.groups()) {
      List<WindowSpec> rest = new ArrayList<>(stages.subList(1, stages.size()));
      rest.set(0, next.in(group));
      hits.add(new Contribution(policy, rest));
    }
    return hits;
  }
}
