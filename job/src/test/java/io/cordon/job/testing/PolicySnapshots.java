package io.cordon.job.testing;

import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.time.Duration;
import java.util.List;

/** Policy snapshots for tests. */
public final class PolicySnapshots {
  private PolicySnapshots() {}

  public static PolicySnapshot policy(String id, Mode mode, ActionVerb... actions) {
    return snapshot(id, DetectorKind.POLICY, mode, actions);
  }

  /** The same policy in another version. */
  public static PolicySnapshot version(String version, PolicySnapshot policy) {
    return with(version, policy, policy.coolDownMillis());
  }

  /** The same policy, with its own cool-down. */
  public static PolicySnapshot coolingDownFor(Duration coolDown, PolicySnapshot policy) {
    return with(policy.version(), policy, coolDown.toMillis());
  }

  private static PolicySnapshot with(String version, PolicySnapshot policy, long coolDownMillis) {
    return new PolicySnapshot(
        policy.id(),
        version,
        policy.title(),
        policy.description(),
        policy.kind(),
        policy.severity(),
        policy.mode(),
        policy.actions(),
        policy.attack(),
        coolDownMillis);
  }

  /** A policy of the same id and kind, with this mode and these actions. */
  public static PolicySnapshot acting(Mode mode, PolicySnapshot policy, ActionVerb... actions) {
    return snapshot(policy.id(), policy.kind(), mode, actions);
  }

  public static PolicySnapshot baseline(String id) {
    return snapshot(id, DetectorKind.BASELINE, Mode.NOTIFY);
  }

  private static PolicySnapshot snapshot(
      String id, DetectorKind kind, Mode mode, ActionVerb... actions) {
    return new PolicySnapshot(
        id, "1", "Policy " + id, null, kind, Severity.HIGH, mode, List.of(actions), List.of());
  }
}
