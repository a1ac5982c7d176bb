package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Burst;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.correlate.Signal;
import java.io.IOException;
import java.util.List;

/**
 * The bytes of a signal; its activity has a version of its own. Version 2 knows the change that put
 * the policy in force.
 */
public final class SignalFormat extends WireFormat<Signal> {
  private static final long serialVersionUID = 1L;
  private static final ActivityFormat ACTIVITIES = new ActivityFormat();

  @Override
  public Class<Signal> type() {
    return Signal.class;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  protected void write(Signal signal, WireOutput out) {
    out.unsignedByte(
        bit(0, signal.policy())
            | bit(1, signal.groupKey())
            | bit(2, signal.activity())
            | bit(3, signal.burst())
            | bit(4, signal.subjectKey())
            | bit(5, signal.inForceSince() != 0));
    if (signal.policy() != null) {
      PolicySnapshotParts.write(signal.policy(), out);
    }
    if (signal.inForceSince() != 0) {
      out.signed(signal.inForceSince());
    }
    out.textIfThere(signal.groupKey());
    out.signed(signal.steps());
    out.signed(signal.timespanMillis());
    out.signed(signal.stepBits());
    out.texts(signal.reasons());
    if (signal.activity() != null) {
      ACTIVITIES.writeVersioned(signal.activity(), out);
    }
    if (signal.burst() != null) {
      ClaimParts.write(signal.burst(), out);
    }
    out.textIfThere(signal.subjectKey());
  }

  @Override
  protected Signal read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    PolicySnapshot policy = has(parts, 0) ? PolicySnapshotParts.policy(in) : null;
    long inForceSince = has(parts, 5) ? in.signed() : 0;
    String groupKey = in.textIf(has(parts, 1));
    int steps = in.smallSigned();
    long timespanMillis = in.signed();
    int stepBits = in.smallSigned();
    List<String> reasons = in.texts();
    Activity activity = has(parts, 2) ? ACTIVITIES.readVersioned(in) : null;
    Burst burst = has(parts, 3) ? ClaimParts.burst(in) : null;
    String subjectKey = in.textIf(has(parts, 4));
    return new Signal(
        policy,
        inForceSince,
        groupKey,
        steps,
        timespanMillis,
        stepBits,
        reasons,
        activity,
        burst,
        subjectKey);
  }
}
