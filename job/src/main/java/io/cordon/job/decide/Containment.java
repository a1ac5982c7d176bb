package io.cordon.job.decide;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.ActionVerb;
import java.time.Duration;
import java.time.Instant;

/**
 * A containment that was requested, and that may be in force.
 *
 * @param file {@code app|tenant|file id}
 * @param act the act that it contains
 * @param outsider the person whom it removes; null where it does not remove exactly one
 * @param at event time of that act
 * @param expiresAt by the wall clock; after this it must not be carried out any more
 */
public record Containment(
    String policyId,
    ActionVerb verb,
    String file,
    String act,
    String outsider,
    Instant at,
    Instant expiresAt) {

  static Containment of(Action action, Detection detection) {
    Activity trigger = detection.trigger();
    return new Containment(
        detection.policy().id(),
        action.verb(),
        trigger.subjectKey(),
        trigger.act(),
        outsider(action),
        trigger.time(),
        action.expiresAt());
  }

  private static String outsider(Action action) {
    boolean removesOne =
        action.verb() == ActionVerb.REMOVE_EXTERNAL_COLLABORATORS
            && action.target().collaborators().size() == 1;
    return removesOne ? action.target().collaborators().get(0) : null;
  }

  /**
   * Whether another policy's action would contain nothing beyond this: same file, a verb that does
   * as much, not expired, and the file was not shared again since.
   */
  boolean covers(Action action, Detection detection, Duration lifetime) {
    Activity trigger = detection.trigger();
    return !policyId.equals(detection.policy().id())
        && file.equals(trigger.subjectKey())
        && verb.covers(action.verb())
        && (verb != ActionVerb.REMOVE_EXTERNAL_COLLABORATORS || removes(outsider(action)))
        && !isOver(trigger.time(), lifetime)
        && action.requestedAt().isBefore(expiresAt)
        && !isSharedAgain(detection);
  }

  private boolean removes(String person) {
    return outsider == null || outsider.equals(person);
  }

  /** Whether another act of sharing may have opened again what was contained. */
  private boolean isSharedAgain(Detection detection) {
    Activity trigger = detection.trigger();
    return detection.activities().stream()
        .filter(activity -> activity.verb() == Verb.SHARE && activity.subjectKey().equals(file))
        .filter(share -> !share.act().equals(act))
        .anyMatch(share -> share.id().equals(trigger.id()) || share.time().isAfter(at));
  }

  /** By event time, so that a replay of old logs decides the same. */
  boolean isOver(Instant time, Duration lifetime) {
    return time.isAfter(at.plus(lifetime));
  }
}
