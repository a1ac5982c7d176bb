package io.cordon.model.finding;

import io.cordon.model.activity.Activity;
import java.time.Instant;
import java.util.List;

/**
 * Detections of one policy on one subject, for a person. A finding is emitted when it begins, when
 * something important joins it, and when it ends; {@code uid} and {@code revision} together
 * identify each emitted record.
 *
 * @param uid UUIDv5 of policy, subject and first activity: a replay yields the same
 * @param detection the latest one important enough to emit
 * @param decidedAt when Cordon received that detection
 * @param riskScore 0-100: severity weighed by how sure the detector is; the highest so far
 * @param revision 1 for the first record, and one more for each later one
 * @param createdAt when the first record was emitted
 * @param emittedAt when this record was emitted
 * @param policies the policies with an open finding on the subject, its own included, at most
 *     {@link #MAX_POLICIES}
 * @param superseded actions of the policy that are not requested, because an action of another
 *     policy includes them
 * @param withheld why no action is requested; null when actions are allowed
 */
public record Finding(
    String uid,
    Detection detection,
    Instant decidedAt,
    int riskScore,
    FindingStage stage,
    long revision,
    Instant createdAt,
    Instant emittedAt,
    FindingExtent extent,
    List<RelatedPolicy> policies,
    List<SupersededAction> superseded,
    WithheldReason withheld) {

  /** Policies listed in one finding. */
  public static final int MAX_POLICIES = 32;

  public Finding {
    stage = stage == null ? FindingStage.CREATE : stage;
    createdAt = createdAt == null ? decidedAt : createdAt;
    emittedAt = emittedAt == null ? decidedAt : emittedAt;
    extent = extent == null ? FindingExtent.of(detection) : extent;
    policies = policies == null ? List.of() : List.copyOf(policies);
    superseded = superseded == null ? List.of() : List.copyOf(superseded);
  }

  /** The first record of a finding that is the only one on its subject. */
  public Finding(String uid, Detection detection, Instant decidedAt, int riskScore) {
    this(
        uid,
        detection,
        decidedAt,
        riskScore,
        FindingStage.CREATE,
        1,
        decidedAt,
        decidedAt,
        FindingExtent.of(detection),
        List.of(new RelatedPolicy(detection.policy().id(), detection.policy().title(), uid)),
        List.of(),
        null);
  }

  /** What the alert budget holds back: evidence to look up later, about which nobody is alerted. */
  public static Finding heldBack(
      String uid, Detection detection, Instant decidedAt, int riskScore) {
    Finding finding = new Finding(uid, detection, decidedAt, riskScore);
    return new Finding(
        uid,
        detection,
        decidedAt,
        riskScore,
        FindingStage.CREATE,
        1,
        decidedAt,
        decidedAt,
        finding.extent,
        finding.policies,
        List.of(),
        WithheldReason.ALERT_BUDGET);
  }

  /** Whether it is a signal and not an alert; OCSF's status is then Suppressed. */
  public boolean isHeldBack() {
    return withheld == WithheldReason.ALERT_BUDGET;
  }

  /** The same content as a first record: for readers who see only the end result. */
  public Finding asFirstRevision() {
    return new Finding(
        uid,
        detection,
        decidedAt,
        riskScore,
        FindingStage.CREATE,
        1,
        createdAt,
        createdAt,
        extent,
        policies,
        superseded,
        withheld);
  }

  /** From event to arrival, in milliseconds: how late the cloud's log was. Never negative. */
  public long sourceLagMillis() {
    Activity trigger = detection.trigger();
    return Math.max(0, trigger.arrived().toEpochMilli() - trigger.time().toEpochMilli());
  }

  /** From arrival to decision, in milliseconds: how long Cordon took. Never negative. */
  public long processingLagMillis() {
    return Math.max(0, decidedAt.toEpochMilli() - detection.trigger().arrived().toEpochMilli());
  }
}
