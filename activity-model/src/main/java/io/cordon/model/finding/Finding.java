package io.cordon.model.finding;

import io.cordon.model.activity.Activity;
import java.time.Instant;
import java.util.List;

/**
 * What one policy found on one subject, made ready for a person, as it stands at one moment; {@code
 * uid} and {@code revision} together tell each telling of it from all others.
 *
 * @param uid UUIDv5 of policy, subject and first activity: a replay yields the same
 * @param detection the latest that was worth telling
 * @param decidedAt when Cordon got that detection
 * @param riskScore 0-100: severity weighed by how sure the detector is; the highest so far
 * @param revision 1 for the first telling, and one more for each
 * @param createdAt when it was told first
 * @param emittedAt when this telling was made
 * @param policies every policy with an open finding on the subject, its own too, at most {@link
 *     #MAX_POLICIES}
 * @param superseded what the policy asks for and another one's action makes needless
 * @param withheld why nothing is asked for; null where nothing stands against it
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

  /** Policies named by one finding. */
  public static final int MAX_POLICIES = 32;

  public Finding {
    stage = stage == null ? FindingStage.CREATE : stage;
    createdAt = createdAt == null ? decidedAt : createdAt;
    emittedAt = emittedAt == null ? decidedAt : emittedAt;
    extent = extent == null ? FindingExtent.of(detection) : extent;
    policies = policies == null ? List.of() : List.copyOf(policies);
    superseded = superseded == null ? List.of() : List.copyOf(superseded);
  }

  /** The first telling of a finding that stands alone on its subject. */
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

  /** What it says, as if told for the first time: for readers who see nothing before the end. */
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

  /** Event to arrival, in milliseconds: how late the cloud's log was. Never negative. */
  public long sourceLagMillis() {
    Activity trigger = detection.trigger();
    return Math.max(0, trigger.arrived().toEpochMilli() - trigger.time().toEpochMilli());
  }

  /** Arrival to decision, in milliseconds: how long Cordon took. Never negative. */
  public long processingLagMillis() {
    return Math.max(0, decidedAt.toEpochMilli() - detection.trigger().arrived().toEpochMilli());
  }
}
