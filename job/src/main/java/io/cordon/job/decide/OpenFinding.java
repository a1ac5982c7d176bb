package io.cordon.job.decide;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.FindingExtent;
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
 * A finding that was told and may get more of the same. At most 200 native ids, 256 ids of actions
 * and 64 names: 20 KB where ids are UUIDs, 1 KB where little happened.
 *
 * @param firstSeen event time of the earliest detection in it
 * @param lastSeen event time of the latest one
 * @param asked ids of the actions asked for, the latest {@link #MOST_ASKED}
 * @param detections how many are in it, the first one included
 * @param earliest event time of the earliest activity in it
 * @param eventIds native ids of its evidence, the latest {@link Activity#MOST_EVENT_IDS}
 * @param terms what its policy said of itself at the latest detection
 * @param told null in state from before findings were updated
 * @param known how bad it is so far
 * @param verbs what was asked for
 * @param superseded what was not, because of another policy
 * @param watermark to where event time had come at the latest detection; 0 in older state
 */
public record OpenFinding(
    String uid,
    Instant firstSeen,
    Instant lastSeen,
    List<String> asked,
    long detections,
    Instant earliest,
    List<String> eventIds,
    Terms terms,
    Told told,
    Escalation known,
    List<ActionVerb> verbs,
    List<SupersededAction> superseded,
    long watermark) {
  /** An action asked for before these may be asked for again, under the same id. */
  static final int MOST_ASKED = 256;

  /** The name of a policy and its version, and how long it waits for more. */
  public record Terms(String title, String version, long coolDownMillis) {}

  /**
   * What was told of it.
   *
   * @param revision number of the latest telling
   * @param decidedAt when the detection came that it showed
   */
  public record Told(long revision, long detections, Instant createdAt, Instant decidedAt) {}

  public OpenFinding {
    asked = asked == null ? List.of() : List.copyOf(asked);
    earliest = earliest == null ? firstSeen : earliest;
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
    known = known == null ? Escalation.NOTHING : known;
    verbs = verbs == null ? List.of() : List.copyOf(verbs);
    superseded = superseded == null ? List.of() : List.copyOf(superseded);
  }

  /** Nothing is in it yet. */
  static OpenFinding begun(Detection first) {
    Instant time = first.trigger().time();
    return new OpenFinding(
        ActionPlanner.uid(first), time, time, null, 0, null, null, null, null, null, null, null, 0);
  }

  /** Of state from before findings were updated: told once, and asked for what the policy asks. */
  OpenFinding takenUpBy(PolicySnapshot policy, Instant now) {
    return told != null
        ? this
        : new OpenFinding(
            uid,
            firstSeen,
            lastSeen,
            asked,
            detections,
            earliest,
            eventIds,
            terms,
            new Told(1, 1, now, now),
            known,
            policy.actions(),
            superseded,
            watermark);
  }

  /** With one detection more, and what was answered to it. */
  OpenFinding joinedBy(
      Detection detection, PlannedActions answer, Duration coolDown, long watermark) {
    Instant time = detection.trigger().time();
    Instant start = FindingExtent.of(detection).firstSeen();
    PolicySnapshot policy = detection.policy();
    return new OpenFinding(
        uid,
        time.isBefore(firstSeen) ? time : firstSeen,
        time.isAfter(lastSeen) ? time : lastSeen,
        latest(asked, answer.actions().stream().map(Action::actionId), MOST_ASKED),
        detections + 1,
        start.isBefore(earliest) ? start : earliest,
        latest(eventIds, detection.eventIds().stream(), Activity.MOST_EVENT_IDS),
        new Terms(policy.title(), policy.version(), coolDown.toMillis()),
        told,
        known.and(detection),
        verbsWith(answer),
        supersededWith(answer),
        watermark);
  }

  private List<ActionVerb> verbsWith(PlannedActions answer) {
    Stream<ActionVerb> more = answer.actions().stream().map(Action::verb);
    return Stream.concat(verbs.stream(), more).distinct().toList();
  }

  private List<SupersededAction> supersededWith(PlannedActions answer) {
    Set<ActionVerb> settled = new LinkedHashSet<>();
    answer.actions().forEach(action -> settled.add(action.verb()));
    answer.superseded().forEach(one -> settled.add(one.verb()));
    Stream<SupersededAction> left =
        superseded.stream().filter(one -> !settled.contains(one.verb()));
    return Stream.concat(left, answer.superseded().stream()).toList();
  }

  private static List<String> latest(List<String> before, Stream<String> more, int most) {
    List<String> all = Stream.concat(before.stream(), more).distinct().toList();
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  /**
   * The same, of which one more telling is made.
   *
   * @param decidedAt when the detection came that is shown
   */
  OpenFinding toldAgain(Instant decidedAt) {
    Told next =
        told == null
            ? new Told(1, detections, decidedAt, decidedAt)
            : new Told(told.revision() + 1, detections, told.createdAt(), decidedAt);
    return new OpenFinding(
        uid,
        firstSeen,
        lastSeen,
        asked,
        detections,
        earliest,
        eventIds,
        terms,
        next,
        known,
        verbs,
        superseded,
        watermark);
  }

  FindingExtent extent() {
    return new FindingExtent(detections, earliest, lastSeen, eventIds);
  }

  RelatedPolicy policy(String policyId) {
    return new RelatedPolicy(policyId, terms == null ? null : terms.title(), uid);
  }

  /** Whether something of that time is more of the same, and not another story. */
  boolean isOpenAt(Instant time, Duration coolDown) {
    return !time.isAfter(end(coolDown)) && !time.isBefore(firstSeen.minus(wait(coolDown)));
  }

  /** Whether both were open at one time. */
  boolean overlaps(OpenFinding other, Duration coolDown) {
    return !firstSeen.isAfter(other.end(coolDown)) && !other.firstSeen.isAfter(end(coolDown));
  }

  /** The last moment at which more may join. */
  Instant end(Duration coolDown) {
    return lastSeen.plus(wait(coolDown));
  }

  /** The watermark at which it is over, because nothing joins any more, not even late. */
  long isOverAt(Duration coolDown) {
    long lateUntil = watermark + wait(coolDown).toMillis();
    return Math.max(end(coolDown).toEpochMilli(), lateUntil) + 1;
  }

  /** Its policy's own cool-down, else the one of all. */
  private Duration wait(Duration coolDown) {
    return terms == null ? coolDown : Duration.ofMillis(terms.coolDownMillis());
  }

  /**
   * Whether a person would want to know of what has joined: something was asked for, it got worse,
   * the policy is another version, or there are twice as many as when this last was the reason.
   */
  boolean isNewsAfter(OpenFinding before) {
    return !asked.equals(before.asked)
        || !known.equals(before.known)
        || !(before.terms == null || Objects.equals(terms.version(), before.terms.version()))
        || Long.bitCount(detections) == 1;
  }

  boolean isUntold() {
    return told == null || detections > told.detections();
  }
}
