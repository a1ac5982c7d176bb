package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.io.IOException;

/**
 * The policy behind a claim: a part of several formats, without a version of its own. A task has
 * few policies and each is one object, so that it is written by copying its bytes and read by
 * comparing them.
 */
public final class PolicySnapshotParts {
  private PolicySnapshotParts() {}

  public static void write(PolicySnapshot policy, WireOutput out) {
    out.repeated(policy, PolicySnapshotParts::writeOnce);
  }

  public static PolicySnapshot policy(WireInput in) throws IOException {
    return in.repeated(PolicySnapshotParts::readOnce);
  }

  private static void writeOnce(PolicySnapshot policy, WireOutput out) {
    out.unsignedByte(
        bit(0, policy.id())
            | bit(1, policy.version())
            | bit(2, policy.title())
            | bit(3, policy.description())
            | bit(4, policy.coolDownMillis() != 0));
    Codes.DETECTOR_KINDS.write(policy.kind(), out);
    Codes.SEVERITIES.write(policy.severity(), out);
    Codes.MODES.write(policy.mode(), out);
    out.textIfThere(policy.id());
    out.textIfThere(policy.version());
    out.textIfThere(policy.title());
    out.textIfThere(policy.description());
    out.list(policy.actions(), Codes.ACTION_VERBS::write);
    out.texts(policy.attack());
    if (policy.coolDownMillis() != 0) {
      out.signed(policy.coolDownMillis());
    }
  }

  private static PolicySnapshot readOnce(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    DetectorKind kind = Codes.DETECTOR_KINDS.read(in);
    Severity severity = Codes.SEVERITIES.read(in);
    Mode mode = Codes.MODES.read(in);
    String id = in.textIf(has(parts, 0));
    String version = in.textIf(has(parts, 1));
    String title = in.textIf(has(parts, 2));
    String description = in.textIf(has(parts, 3));
    var actions = in.list(Codes.ACTION_VERBS::read);
    var attack = in.texts();
    long coolDownMillis = has(parts, 4) ? in.signed() : 0;
    return new PolicySnapshot(
        id, version, title, description, kind, severity, mode, actions, attack, coolDownMillis);
  }
}
