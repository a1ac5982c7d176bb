package io.cordon.job.decide;

import io.cordon.model.activity.Activity;
import io.cordon.model.file.CloudFile;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.StableId;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.PolicySnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Builds the actions that are requested because of one detection.
 *
 * @param findingUid the finding that the detection belongs to
 */
record ActionFactory(
    Detection detection, String findingUid, Instant requestedAt, Instant expiresAt) {

  /**
   * One action on the file.
   *
   * @param collaborators the outsiders who may be removed from it
   */
  Action onFile(ActionVerb verb, List<String> collaborators) {
    Activity trigger = detection.trigger();
    String id =
        StableId.of("action", policy().id(), verb.word(), trigger.subjectKey(), trigger.act());
    return action(id, verb, collaborators);
  }

  /** One action on the access of one person; the id differs from person to person. */
  Action onPerson(ActionVerb verb, String name) {
    Activity trigger = detection.trigger();
    String id =
        StableId.of(
            "action", policy().id(), verb.word(), trigger.subjectKey(), trigger.act(), name);
    return action(id, verb, List.of(name));
  }

  private Action action(String id, ActionVerb verb, List<String> collaborators) {
    return new Action(
        id,
        verb,
        policy().mode(),
        target(collaborators),
        reason(),
        detection.trigger().file().exposure(),
        requestedAt,
        expiresAt);
  }

  private Action.Reason reason() {
    return new Action.Reason(
        policy().id(),
        policy().version(),
        policy().title(),
        findingUid,
        detection.activities().stream().flatMap(a -> a.eventIds().stream()).distinct().toList(),
        detection.trigger().file().label().caption());
  }

  private Action.Target target(List<String> collaborators) {
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
        trigger.actor().id(),
        detection.activities().stream()
            .map(activity -> activity.share().linkId())
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        collaborators);
  }

  private PolicySnapshot policy() {
    return detection.policy();
  }
}
