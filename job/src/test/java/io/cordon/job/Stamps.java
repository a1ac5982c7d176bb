package io.cordon.job;

import io.cordon.model.ActionVerb;
import io.cordon.model.DetectorKind;
import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import io.cordon.model.Severity;
import java.time.Duration;
import java.util.List;

/** Policies' stamps for tests. */
public final class Stamps {
  private Stamps() {}

  public static PolicyStamp policy(String id, Mode mode, ActionVerb... actions) {
    return stamp(id, DetectorKind.POLICY, mode, actions);
  }

  /** The same policy in another version. */
  public static PolicyStamp version(String version, PolicyStamp policy) {
    return with(version, policy, policy.coolDownMillis());
  }

  /** The same policy, with a cool-down of its own. */
  public static PolicyStamp coolingDownFor(Duration coolDown, PolicyStamp policy) {
    return with(policy.version(), policy, coolDown.toMillis());
  }

  private static PolicyStamp with(String version, PolicyStamp policy, long coolDownMillis) {
    return new PolicyStamp(
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

  /** A policy of the same id and kind that asks for something. */
  public static PolicyStamp acting(Mode mode, PolicyStamp policy, ActionVerb... actions) {
    return stamp(policy.id(), policy.kind(), mode, actions);
  }

  public static PolicyStamp baseline(String id) {
    return stamp(id, DetectorKind.BASELINE, Mode.NOTIFY);
  }

  private static PolicyStamp stamp(String id, DetectorKind kind, Mode mode, ActionVerb... actions) {
    return new PolicyStamp(
        id, "1", "Policy " + id, null, kind, Severity.HIGH, mode, List.of(actions), List.of());
  }
}
