package io.cordon.policy;

import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a policy says of itself.
 *
 * @param id a UUID
 * @param version the rule's own, else the first 12 digits of its text's SHA-256
 * @param attack MITRE ATT&amp;CK ids of its tags
 * @param coolDownMillis how long its findings stay open for more of the same; 0 where it does not
 *     say
 * @param enabled whether it is evaluated
 * @param otherNames what filters may call all of it besides its id
 * @param falsePositives known innocent causes, for those who read its findings
 */
public record PolicyMetadata(
    String id,
    String version,
    String title,
    String description,
    DetectorKind kind,
    Severity severity,
    Mode mode,
    List<ActionVerb> actions,
    List<String> attack,
    List<String> falsePositives,
    long coolDownMillis,
    boolean enabled,
    Set<String> otherNames,
    String file)
    implements Serializable {

  public PolicyMetadata {
    actions = List.copyOf(actions);
    attack = List.copyOf(attack);
    falsePositives = List.copyOf(falsePositives);
    otherNames = Set.copyOf(otherNames);
  }

  /** Its id and its other names. */
  Set<String> names() {
    Set<String> names = new HashSet<>(otherNames);
    names.add(id);
    return names;
  }

  public PolicySnapshot stamp() {
    return new PolicySnapshot(
        id, version, title, description, kind, severity, mode, actions, attack, coolDownMillis);
  }
}
