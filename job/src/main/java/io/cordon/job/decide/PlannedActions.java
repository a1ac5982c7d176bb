package io.cordon.job.decide;

import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.SupersededAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for because of a detection, and what another policy's containment makes needless.
 *
 * <p>Of several policies on one file the strongest containment wins: what does no more than one
 * that is in force is not asked, what does more is. Messages are every policy's own.
 */
record PlannedActions(List<Action> actions, List<SupersededAction> superseded) {

  /**
   * @param wanted all that the policy asks for
   * @param going what was asked for in this finding already
   * @param contained what policies asked for on this subject
   */
  static PlannedActions to(
      Detection detection,
      List<Action> wanted,
      OpenFinding going,
      Collection<Containment> contained,
      Duration lifetime) {
    List<Action> actions = new ArrayList<>();
    List<SupersededAction> superseded = new ArrayList<>();
    for (Action action : wanted) {
      if (!isNew(action, detection, going)) {
        continue;
      }
      Optional<Containment> stronger =
          contained.stream()
              .filter(one -> one.covers(action, detection, lifetime))
              .min(Comparator.comparing(Containment::verb).thenComparing(Containment::policyId));
      if (stronger.isEmpty()) {
        actions.add(action);
      } else {
        Containment by = stronger.get();
        superseded.add(new SupersededAction(action.verb(), by.verb(), by.policyId()));
      }
    }
    return new PlannedActions(List.copyOf(actions), superseded.stream().distinct().toList());
  }

  /**
   * What was taken back may have been given again: a new act of sharing, or one more recipient of
   * the same act, is contained anew. Nobody is told again of what goes on.
   */
  private static boolean isNew(Action action, Detection detection, OpenFinding going) {
    if (going.asked().contains(action.actionId())) {
      return false;
    }
    boolean sharedAnew = !action.verb().onlyNotifies() && detection.trigger().verb() == Verb.SHARE;
    return sharedAnew || !going.verbs().contains(action.verb());
  }
}
