package io.cordon.model.policy;

import java.io.Serializable;
import java.util.List;

/**
 * The policy as it was when it made a detection, so that a finding remains understandable after the
 * policy changes.
 *
 * @param version changes whenever the text of the policy does
 * @param attack MITRE ATT&amp;CK ids of tactics and techniques, for example {@code TA0010}, {@code
 *     T1567.002}
 * @param coolDownMillis how long its findings stay open for further detections; 0 when unspecified
 */
public record PolicySnapshot(
    String id,
    String version,
    String title,
    String description,
    DetectorKind kind,
    Severity severity,
    Mode mode,
    List<ActionVerb> actions,
    List<String> attack,
    long coolDownMillis)
    implements Serializable {

  public PolicySnapshot {
    kind = kind == null ? DetectorKind.POLICY : kind;
    severity = severity == null ? Severity.MEDIUM : severity;
    mode = mode == null ? Mode.OBSERVE : mode;
    actions = actions == null ? List.of() : List.copyOf(actions);
    attack = attack == null ? List.of() : List.copyOf(attack);
  }

  /** The snapshot of a policy that does not specify how long its findings stay open. */
  public PolicySnapshot(
      String id,
      String version,
      String title,
      String description,
      DetectorKind kind,
      Severity severity,
      Mode mode,
      List<ActionVerb> actions,
      List<String> attack) {
    this(id, version, title, description, kind, severity, mode, actions, attack, 0);
  }

  /** Whether its findings are sent to the webhook where only requested ones are. */
  public boolean requestsWebhook() {
    return mode.allows(ActionVerb.WEBHOOK) && actions.contains(ActionVerb.WEBHOOK);
  }

  public PolicySnapshot withMode(Mode mode) {
    return new PolicySnapshot(
        id, version, title, description, kind, severity, mode, actions, attack, coolDownMillis);
  }
}
