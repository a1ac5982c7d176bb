package io.cordon.job.decide;

import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.organisation.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans the actions that a detection's policy asks for, within what the policy's mode and the
 * organisation allow.
 *
 * <p>Of several policies on one file the strongest containment wins: an action that does no more
 * than another policy's containment in force is superseded, an action that does more is requested.
 * Notifications are never superseded.
 */
final class ActionPlanner {
  private final Mode ceiling;
  private final Duration actionLifetime;
  private final Exemptions exemptions;

  /**
   * @param ceiling no policy goes further than this, whatever its own mode
   * @param actionLifetime how long after its request an action may still be carried out
   */
  ActionPlanner(Mode ceiling, Duration actionLifetime, Organisation organisation) {
    this.ceiling = ceiling;
    this.actionLifetime = actionLifetime;
    this.exemptions = new Exemptions(organisation);
  }

  /** The detection with its policy's mode lowered to the ceiling. */
  Detection withinCeiling(Detection detection) {
    PolicySnapshot policy = detection.policy();
    return policy.mode().compareTo(ceiling) <= 0 ? detection : detection.withMode(ceiling);
  }

  /**
   * @param finding the open finding that the detection joins or begins
   * @param contained the containments already requested on the file, the strongest first
   */
  PlannedActions plan(
      Detection detection, OpenFinding finding, Collection<Containment> contained, Instant now) {
    List<Action> requested = new ArrayList<>();
    List<SupersededAction> superseded = new ArrayList<>();
    for (Action action : actions(detection, finding.uid(), now)) {
      if (isNew(action, detection, finding)) {
        Optional<Containment> stronger = covering(action, detection, contained);
        stronger
            .map(by -> new SupersededAction(action.verb(), by.verb(), by.policyId()))
            .ifPresentOrElse(superseded::add, () -> requested.add(action));
      }
    }
    return new PlannedActions(
        List.copyOf(requested), superseded.stream().distinct().toList(), withheld(detection));
  }

  /**
   * A containment may have been undone by a new act of sharing, or by one more recipient of the
   * same act: then it is requested again. Notifications are not repeated within a finding.
   */
  private static boolean isNew(Action action, Detection detection, OpenFinding finding) {
    if (finding.actionIds().contains(action.actionId())) {
      return false;
    }
    boolean sharedAgain = action.verb().isContainment() && detection.trigger().verb() == Verb.SHARE;
    return sharedAgain || !finding.actionVerbs().contains(action.verb());
  }

  private Optional<Containment> covering(
      Action action, Detection detection, Collection<Containment> contained) {
    return contained.stream()
        .filter(containment -> containment.covers(action, detection, actionLifetime))
        .findFirst();
  }

  /**
   * Why no action is requested; null where nothing is withheld. A removal of people is withheld
   * where everybody whom it would remove is exempt.
   */
  WithheldReason withheld(Detection detection) {
    WithheldReason everything = exemptions.of(detection);
    boolean onlyRemovesPeople =
        detection.policy().actions().equals(List.of(ActionVerb.REMOVE_EXTERNAL_COLLABORATORS));
    List<Recipient> outsiders = ExternalPeople.recipients(detection);
    if (everything != null || !onlyRemovesPeople || removable(outsiders).findAny().isPresent()) {
      return everything;
    }
    return outsiders.stream().map(exemptions::of).findFirst().orElse(null);
  }

  /** All that the policy asks for and its mode allows, requested before or not. */
  List<Action> actions(Detection detection, String findingUid, Instant now) {
    if (exemptions.of(detection) != null) {
      return List.of();
    }
    ActionFactory factory = new ActionFactory(detection, findingUid, now, now.plus(actionLifetime));
    return detection.policy().actions().stream()
        .filter(detection.policy().mode()::allows)
        .flatMap(verb -> actions(verb, factory))
        .toList();
  }

  /**
   * A removal is one action for each outsider: the rows of one act may name them one after the
   * other, and with an id for each person the ids do not depend on which row came first.
   */
  private Stream<Action> actions(ActionVerb verb, ActionFactory factory) {
    List<Recipient> outsiders = ExternalPeople.recipients(factory.detection());
    return verb == ActionVerb.REMOVE_EXTERNAL_COLLABORATORS && !outsiders.isEmpty()
        ? removable(outsiders).map(name -> factory.onPerson(verb, name))
        : Stream.of(factory.onFile(verb, removable(outsiders).toList()));
  }

  private Stream<String> removable(List<Recipient> outsiders) {
    return outsiders.stream()
        .filter(outsider -> exemptions.of(outsider) == null)
        .map(Recipient::name)
        .filter(Objects::nonNull)
        .distinct();
  }
}
