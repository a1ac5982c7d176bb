package io.cordon.job.decide;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.file.CloudFile;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.RelatedPolicy;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.identity.StableId;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.organisation.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a detection's policy asks for, within what its mode and the organisation allow. */
public final class ActionPlanner {
  private final Mode ceiling;
  private final Duration actionLifetime;
  private final Exemptions restraint;

  public ActionPlanner(Mode ceiling, Duration actionLifetime, Organisation organisation) {
    this.ceiling = ceiling;
    this.actionLifetime = actionLifetime;
    this.restraint = new Exemptions(organisation);
  }

  /** The detection with its policy's mode lowered to the ceiling. */
  public Detection bounded(Detection detection) {
    PolicySnapshot policy = detection.policy();
    return policy.mode().compareTo(ceiling) <= 0 ? detection : detection.withMode(ceiling);
  }

  /** UUIDv5 of policy, subject and first activity: a replay yields the same. */
  public static String uid(Detection detection) {
    return StableId.of(
        "finding", detection.policy().id(), detection.subjectKey(), detection.first().act());
  }

  /** Why nothing is asked for; null where nothing stands against it. */
  public WithheldReason withheld(Detection detection) {
    WithheldReason all = restraint.of(detection);
    boolean onlyRemoves =
        detection.policy().actions().equals(List.of(ActionVerb.REMOVE_EXTERNAL_COLLABORATORS));
    List<Recipient> outsiders = outsiders(detection);
    if (all != null || !onlyRemoves || removable(outsiders).findAny().isPresent()) {
      return all;
    }
    return outsiders.stream().map(restraint::of).findFirst().orElse(null);
  }

  /** The finding as it stands now, with one of its detections to show. */
  public Finding finding(
      FindingStage stage,
      Detection shows,
      OpenFinding going,
      List<RelatedPolicy> policies,
      Instant now) {
    return new Finding(
        going.uid(),
        shows,
        going.told().decidedAt(),
        going.known().riskScore(),
        stage,
        going.told().revision(),
        going.told().createdAt(),
        now,
        going.extent(),
        policies,
        going.superseded(),
        withheld(shows));
  }

  /** None when observing, messages only when notifying, everything when enforcing. */
  public List<Action> actions(Detection detection, String findingUid, Instant now) {
    if (restraint.of(detection) != null) {
      return List.of();
    }
    return detection.policy().actions().stream()
        .filter(detection.policy().mode()::allows)
        .flatMap(verb -> asked(verb, new Asking(detection, findingUid, now)))
        .toList();
  }

  /** What every action that is asked for at once has in common. */
  private record Asking(Detection detection, String findingUid, Instant now) {}

  /**
   * One action for each outsider to remove: rows of one act may name them one after the other, and
   * whichever comes first, each has an id of its own. Where all of them must keep the file, nothing
   * is asked.
   */
  private Stream<Action> asked(ActionVerb verb, Asking asking) {
    List<Recipient> outsiders = outsiders(asking.detection);
    return verb == ActionVerb.REMOVE_EXTERNAL_COLLABORATORS && !outsiders.isEmpty()
        ? removable(outsiders).map(outsider -> action(verb, asking, outsider))
        : Stream.of(action(verb, asking, null));
  }

  /** Colleagues and partners stay, and so does whoever cannot be told apart from them. */
  static List<Recipient> outsiders(Detection detection) {
    return detection.activities().stream()
        .flatMap(activity -> activity.share().recipients().stream())
        .filter(person -> person.affiliation() == Affiliation.EXTERNAL)
        .distinct()
        .toList();
  }

  private Stream<String> removable(List<Recipient> outsiders) {
    return outsiders.stream()
        .filter(outsider -> restraint.of(outsider) == null)
        .map(Recipient::name)
        .filter(Objects::nonNull)
        .distinct();
  }

  private Action action(ActionVerb verb, Asking asking, String outsider) {
    Detection detection = asking.detection;
    PolicySnapshot policy = detection.policy();
    Activity trigger = detection.trigger();
    Action.Reason reason =
        new Action.Reason(
            policy.id(),
            policy.version(),
            policy.title(),
            asking.findingUid,
            detection.activities().stream().flatMap(a -> a.eventIds().stream()).distinct().toList(),
            trigger.file().label().caption());
    List<String> collaborators =
        outsider == null ? removable(outsiders(detection)).toList() : List.of(outsider);
    return new Action(
        actionId(verb, detection, outsider),
        verb,
        policy.mode(),
        target(detection, collaborators),
        reason,
        trigger.file().exposure(),
        asking.now,
        asking.now.plus(actionLifetime));
  }

  private static String actionId(ActionVerb verb, Detection detection, String outsider) {
    Activity trigger = detection.trigger();
    String policyId = detection.policy().id();
    return outsider == null
        ? StableId.of("action", policyId, verb.word(), trigger.subjectKey(), trigger.act())
        : StableId.of(
            "action", policyId, verb.word(), trigger.subjectKey(), trigger.act(), outsider);
  }

  private static Action.Target target(Detection detection, List<String> collaborators) {
    Activity trigger = detection.trigger();
    CloudFile file = trigger.file();
    return new Action.Target(
        trigger.app(),
        trigger.tenant(),
        file.id(),
        file.name(),
        file.path(),
        file.url(),
        file.owner(),
        trigger.actor().name(),
        detection.activities().stream()
            .map(activity -> activity.share().linkId())
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        collaborators);
  }
}
