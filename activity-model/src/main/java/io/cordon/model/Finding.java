package io.cordon.model;

import java.time.Instant;

/**
 * A detection made ready for a person: one policy on one subject.
 *
 * @param uid UUIDv5 of policy, subject and first activity: a replay yields the same
 * @param decidedAt when Cordon made it
 * @param riskScore 0-100: severity weighed by how sure the detector is
 */
public record Finding(String uid, Detection detection, Instant decidedAt, int riskScore) {

  /** The same detection as part of another finding. */
  public Finding withUid(String uid) {
    return new Finding(uid, detection, decidedAt, riskScore);
  }

  /** Event to arrival, in milliseconds: how late the cloud's log was. Never negative. */
  public long sourceLagMillis() {
    Activity trigger = detection.trigger();
    return Math.max(0, trigger.arrived().toEpochMilli() - trigger.time().toEpochMilli());
  }

  /** Arrival to finding, in milliseconds: how long Cordon took. Never negative. */
  public long processingLagMillis() {
    return Math.max(0, decidedAt.toEpochMilli() - detection.trigger().arrived().toEpochMilli());
  }
}
