package io.cordon.job.decide;

import io.cordon.model.Action;
import io.cordon.model.ActionVerb;
import io.cordon.model.Activity;
import io.cordon.model.Affiliation;
import io.cordon.model.CloudFile;
import io.cordon.model.Detection;
import io.cordon.model.Finding;
import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import io.cordon.model.Recipient;
import io.cordon.model.StableId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What follows from a detection: the finding, and the actions that the policy's mode allows. */
public final class Verdict {
  private final Mode ceiling;
  private final Duration actionLifetime;

  public Verdict(Mode ceiling, Duration actionLifetime) {
    this.ceiling = ceiling;
    this.actionLifetime = actionLifetime;
  }

  /** The finding; its policy's mode is lowered to the ceiling. */
  public Finding finding(Detection detection, Instant now) {
    Detection bounded = bounded(detection);
    return new Finding(uid(detection), bounded, now, RiskScore.of(bounded));
  }

  /** UUIDv5 of policy, subject and first activity: a replay yields the same. */
  public static String uid(Detection detection) {
    return StableId.of(
        "finding", detection.policy().id(), detection.subject(), detection.first().act());
  }

  /** None when observing, messages only when notifying, everything when enforcing. */
  public List<Action> actions(Finding finding) {
    PolicyStamp policy = finding.detection().policy();
    return policy.actions().stream()
        .filter(verb -> allowed(verb, policy.mode()))
        .flatMap(verb -> asked(verb, finding))
        .toList();
  }

  /**
   * One action for each outsider to remove: rows of one act may name them one after the other, and
   * whichever comes first, each has an id of its own.
   */
  private Stream<Action> asked(ActionVerb verb, Finding finding) {
    List<String> outsiders = outsiders(finding.detection());
    return verb == ActionVerb.REMOVE_EXTERNAL_COLLABORATORS && !outsiders.isEmpty()
        ? outsiders.stream().map(outsider -> action(verb, finding, outsider))
        : Stream.of(action(verb, finding, null));
  }

  /** Colleagues and partners stay, and so does whoever cannot be told apart from them. */
  private static List<String> outsiders(Detection detection) {
    return detection.activities().stream()
        .flatMap(activity -> activity.share().recipients().stream())
        .filter(person -> person.affiliation() == Affiliation.EXTERNAL)
        .map(Recipient::name)
        .distinct()
        .toList();
  }

  /** Those of the actions that touch the file. */
  public List<Action> containment(Finding finding) {
    return actions(finding).stream().filter(action -> !action.verb().onlyNotifies()).toList();
  }

  private static boolean allowed(ActionVerb verb, Mode mode) {
    return mode == Mode.ENFORCE || (mode == Mode.NOTIFY && verb.onlyNotifies());
  }

  private Detection bounded(Detection detection) {
    PolicyStamp policy = detection.policy();
    if (policy.mode().compareTo(ceiling) <= 0) {
      return detection;
    }
    return detection.withMode(ceiling);
  }

  private Action action(ActionVerb verb, Finding finding, String outsider) {
    Detection detection = finding.detection();
    PolicyStamp policy = detection.policy();
    Activity trigger = detection.trigger();
    Action.Reason reason =
        new Action.Reason(
            policy.id(),
            policy.version(),
            policy.title(),
            finding.uid(),
            detection.activities().stream().flatMap(a -> a.eventIds().stream()).distinct().toList(),
            trigger.file().label().caption());
    return new Action(
        actionId(verb, detection, outsider),
        verb,
        policy.mode(),
        target(detection, outsider == null ? outsiders(detection) : List.of(outsider)),
        reason,
        trigger.file().exposure(),
        finding.decidedAt(),
        finding.decidedAt().plus(actionLifetime));
  }

  private static String actionId(ActionVerb verb, Detection detection, String outsider) {
    Activity trigger = detection.trigger();
    String policyId = detection.policy().id();
    return outsider == null
        ? StableId.of("action", policyId, verb.word(), trigger.subject(), trigger.act())
        : StableId.of("action", policyId, verb.word(), trigger.subject(), trigger.act(), outsider);
  }

  private static Action.Target target(Detection detection, List<String> outsiders) {
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
        outsiders);
  }
}
