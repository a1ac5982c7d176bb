package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.PolicySnapshot;
import java.io.IOException;
import java.util.List;

/**
 * The bytes of a detection; each of its activities has a version of its own. Version 2 knows
 * several anomalies and their models.
 */
public final class DetectionFormat extends WireFormat<Detection> {
  private static final long serialVersionUID = 1L;
  private static final ActivityFormat ACTIVITIES = new ActivityFormat();

  @Override
  public Class<Detection> type() {
    return Detection.class;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  protected void write(Detection detection, WireOutput out) {
    out.unsignedByte(
        bit(0, detection.policy())
            | bit(1, detection.why())
            | bit(2, !detection.anomalies().isEmpty())
            | bit(3, detection.burst())
            | bit(4, detection.groupSubject()));
    if (detection.policy() != null) {
      PolicySnapshotParts.write(detection.policy(), out);
    }
    out.list(detection.activities(), ACTIVITIES::writeVersioned);
    out.textIfThere(detection.why());
    if (!detection.anomalies().isEmpty()) {
      out.list(detection.anomalies(), ClaimParts::write);
    }
    if (detection.burst() != null) {
      ClaimParts.write(detection.burst(), out);
    }
    out.textIfThere(detection.groupSubject());
  }

  @Override
  protected Detection read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    PolicySnapshot policy = has(parts, 0) ? PolicySnapshotParts.policy(in) : null;
    List<Activity> activities = in.list(ACTIVITIES::readVersioned);
    String why = in.textIf(has(parts, 1));
    List<Anomaly> anomalies = has(parts, 2) ? anomalies(version, in) : List.of();
    Burst burst = has(parts, 3) ? ClaimParts.burst(in) : null;
    String groupSubject = in.textIf(has(parts, 4));
    return new Detection(policy, activities, why, anomalies, burst, groupSubject);
  }

  private static List<Anomaly> anomalies(int version, WireInput in) throws IOException {
    return version == 1 ? List.of(ClaimParts.anomaly(in)) : in.list(ClaimParts::anomaly);
  }
}
