package io.cordon.job.decide;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.FindingExtent;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.RelatedPolicy;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.PolicySnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An emitted finding that may still receive detections. At most 200 native ids, 256 ids of actions
 * and 64 names: 20 KB where ids are UUIDs, 1 KB where little happened.
 *
 * @param firstSeen event time of the earliest detection in it
 * @param lastSeen event time of the latest one
 * @param actionIds the actions requested, the latest {@link #MOST_ACTION_IDS}
 * @param detections how many are in it, the first one included
 * @param firstActivity event time of the earliest activity in it
 * @param eventIds native ids of its evidence, the latest {@link Activity#MAX_EVENT_IDS}
 * @param policy as of the latest detection; null in state from before findings were updated
 * @param emission the latest; null in state from before findings were updated
 * @param actionVerbs what was requested
 * @param superseded what was not requested, because of another policy's containment
 * @param watermarkMillis the watermark when the latest detection came; 0 in older state
 */
public record OpenFinding(
    String uid,
    Instant firstSeen,
    Instant lastSeen,
    List<String> actionIds,
    long detections,
    Instant firstActivity,
    List<String> eventIds,
    PolicySummary policy,
    Emission emission,
    Escalation escalation,
    List<ActionVerb> actionVerbs,
    List<SupersededAction> superseded,
    long watermarkMillis) {
  /** An action requested before these may be requested again, under the same id. */
  static final int MOST_ACTION_IDS = 256;

  /**
   * The policy of a finding.
   *
   * @param coolDownMillis how long its findings stay open for more detections, in event time
   */
  public record PolicySummary(String title, String version, long coolDownMillis) {
    static PolicySummary of(PolicySnapshot policy, Duration defaultCoolDown) {
      boolean hasOwn = policy.coolDownMillis() > 0;
      return new PolicySummary(
          policy.title(),
          policy.version(),
          hasOwn ? policy.coolDownMillis() : defaultCoolDown.toMillis());
    }
  }

  /**
   * The latest emission of a finding.
   *
   * @param revision 1 for the first emission, then one more for each
   * @param detections how many were in it
   * @param createdAt when it was emitted first
   * @param decidedAt when the detection that it shows came
   */
  public record Emission(long revision, long detections, Instant createdAt, Instant decidedAt) {}

  public OpenFinding {
    actionIds = actionIds == null ? List.of() : List.copyOf(actionIds);
    firstActivity = firstActivity == null ? firstSeen : firstActivity;
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
    escalation = escalation == null ? Escalation.NONE : escalation;
    actionVerbs = actionVerbs == null ? List.of() : List.copyOf(actionVerbs);
    superseded = superseded == null ? List.of() : List.copyOf(superseded);
  }

  /** A finding that begins with this detection and does not contain it yet. */
  static OpenFinding beforeFirst(Detection first) {
    Instant time = first.trigger().time();
    String uid = first.findingUid();
    return new OpenFinding(uid, time, time, null, 0, null, null, null, null, null, null, null, 0);
  }

  /** With one detection more, and the actions that were planned because of it. */
  OpenFinding joinedBy(
      Detection detection, PlannedActions planned, Duration defaultCoolDown, long watermarkMillis) {
    Instant time = detection.trigger().time();
    Instant start = FindingExtent.of(detection).firstSeen();
    return new OpenFinding(
        uid,
        time.isBefore(firstSeen) ? time : firstSeen,
        time.isAfter(lastSeen) ? time : lastSeen,
        latest(actionIds, planned.actions().stream().map(Action::actionId), MOST_ACTION_IDS),
        detections + 1,
        start.isBefore(firstActivity) ? start : firstActivity,
        latest(eventIds, detection.eventIds().stream(), Activity.MAX_EVENT_IDS),
        PolicySummary.of(detection.policy(), defaultCoolDown),
        emission,
        escalation.and(detection),
        verbsWith(planned),
        supersededWith(planned),
        watermarkMillis);
  }

  private List<ActionVerb> verbsWith(PlannedActions planned) {
    Stream<ActionVerb> more = planned.actions().stream().map(Action::verb);
    return Stream.concat(actionVerbs.stream(), more).distinct().toList();
  }

  private List<SupersededAction> supersededWith(PlannedActions planned) {
    Set<ActionVerb> replaced = new LinkedHashSet<>();
    planned.actions().forEach(action -> replaced.add(action.verb()));
    planned.superseded().forEach(action -> replaced.add(action.verb()));
    Stream<SupersededAction> kept =
        superseded.stream().filter(action -> !replaced.contains(action.verb()));
    return Stream.concat(kept, planned.superseded().stream()).toList();
  }

  private static List<String> latest(List<String> before, Stream<String> more, int most) {
    List<String> all = Stream.concat(before.stream(), more).distinct().toList();
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  /** The next revision, showing the same detection as the one before. */
  OpenFinding nextRevision() {
    return nextRevision(emission.decidedAt());
  }

  /**
   * The next revision, showing another detection.
   *
   * @param decidedAt when that detection came
   */
  OpenFinding nextRevision(Instant decidedAt) {
    Emission next =
        emission == null
            ? new Emission(1, detections, decidedAt, decidedAt)
            : new Emission(emission.revision() + 1, detections, emission.createdAt(), decidedAt);
    return new OpenFinding(
        uid,
        firstSeen,
        lastSeen,
        actionIds,
        detections,
        firstActivity,
        eventIds,
        policy,
        next,
        escalation,
        actionVerbs,
        superseded,
        watermarkMillis);
  }

  FindingExtent extent() {
    return new FindingExtent(detections, firstActivity, lastSeen, eventIds);
  }

  RelatedPolicy relatedPolicy(String policyId) {
    return new RelatedPolicy(policyId, policy == null ? null : policy.title(), uid);
  }

  /** Whether a detection of that time belongs to this finding, and not to another one. */
  boolean isOpenAt(Instant time, Duration defaultCoolDown) {
    Duration coolDown = coolDown(defaultCoolDown);
    return !time.isAfter(lastSeen.plus(coolDown)) && !time.isBefore(firstSeen.minus(coolDown));
  }

  /** Whether both were open at one time. */
  boolean overlaps(OpenFinding other, Duration defaultCoolDown) {
    return !firstSeen.isAfter(other.end(defaultCoolDown))
        && !other.firstSeen.isAfter(end(defaultCoolDown));
  }

  /** The last event time at which a detection may join. */
  private Instant end(Duration defaultCoolDown) {
    return lastSeen.plus(coolDown(defaultCoolDown));
  }

  /** The watermark from which on nothing joins any more, not even late. */
  long overAtMillis(Duration defaultCoolDown) {
    long lateUntil = watermarkMillis + coolDown(defaultCoolDown).toMillis();
    return Math.max(end(defaultCoolDown).toEpochMilli(), lateUntil) + 1;
  }

  private Duration coolDown(Duration defaultCoolDown) {
    return policy == null ? defaultCoolDown : Duration.ofMillis(policy.coolDownMillis());
  }

  /**
   * Whether people should see what has joined: an action was requested, it got worse, the policy is
   * another version, or the number of detections is a power of two.
   */
  boolean needsUpdateSince(OpenFinding before) {
    return !actionIds.equals(before.actionIds)
        || !escalation.equals(before.escalation)
        || !(before.policy == null || Objects.equals(policy.version(), before.policy.version()))
        || Long.bitCount(detections) == 1;
  }

  /**
   * The stage to emit when the finding leaves the state; null for none. At the end of the input a
   * finding is not over: it is not closed, but detections that no emission counts are emitted.
   */
  FindingStage lastStage(boolean inputEnded) {
    boolean isUpToDate = emission != null && detections <= emission.detections();
    return !inputEnded ? FindingStage.CLOSE : isUpToDate ? null : FindingStage.UPDATE;
  }
}
