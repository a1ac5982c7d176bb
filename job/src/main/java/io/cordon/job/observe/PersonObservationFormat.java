package io.cordon.job.observe;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.WireType;
import io.cordon.job.wire.format.ActivityFormat;
import io.cordon.job.wire.format.PolicySnapshotParts;
import io.cordon.model.activity.Activity;
import io.cordon.model.policy.PolicySnapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The bytes of an observation of a person; the activity has a version of its own. */
public final class PersonObservationFormat extends WireFormat<PersonObservation> {
  public static final WireType<PersonObservation> TYPE = new PersonObservationFormat().wireType();

  private static final long serialVersionUID = 1L;
  private static final ActivityFormat ACTIVITIES = new ActivityFormat();

  @Override
  public Class<PersonObservation> type() {
    return PersonObservation.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(PersonObservation observation, WireOutput out) {
    out.unsignedByte(
        bit(0, observation.person())
            | bit(1, observation.realm())
            | bit(2, observation.department())
            | bit(3, observation.colleague())
            | bit(4, observation.time())
            | bit(5, observation.judged()));
    out.textIfThere(observation.person());
    out.textIfThere(observation.realm());
    out.textIfThere(observation.department());
    out.instantIfThere(observation.time());
    out.list(observation.values(), PersonObservationFormat::write);
    if (observation.judged() != null) {
      ACTIVITIES.writeVersioned(observation.judged(), out);
    }
  }

  @Override
  protected PersonObservation read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String person = in.textIf(has(parts, 0));
    String realm = in.textIf(has(parts, 1));
    String department = in.textIf(has(parts, 2));
    Instant time = in.instantIf(has(parts, 4));
    List<ObservedValue> values = in.list(PersonObservationFormat::value);
    Activity judged = has(parts, 5) ? ACTIVITIES.readVersioned(in) : null;
    return new PersonObservation(person, realm, department, has(parts, 3), time, values, judged);
  }

  private static void write(ObservedValue observed, WireOutput out) {
    out.unsignedByte(
        bit(0, observed.baseline()) | bit(1, observed.value()) | bit(2, observed.why()));
    if (observed.baseline() != null) {
      out.repeated(observed.baseline(), PersonObservationFormat::writeOnce);
    }
    out.textIfThere(observed.value());
    out.textIfThere(observed.why());
  }

  private static ObservedValue value(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    BaselineStamp baseline = has(parts, 0) ? in.repeated(PersonObservationFormat::stamp) : null;
    String value = in.textIf(has(parts, 1));
    return new ObservedValue(baseline, value, in.textIf(has(parts, 2)));
  }

  private static void writeOnce(BaselineStamp stamp, WireOutput out) {
    out.unsignedByte(
        bit(0, stamp.policy()) | bit(1, stamp.field()) | bit(2, stamp.learnsFromAll()));
    if (stamp.policy() != null) {
      PolicySnapshotParts.write(stamp.policy(), out);
    }
    out.textIfThere(stamp.field());
    out.texts(stamp.peers());
    out.real(stamp.threshold());
    out.signed(stamp.minimumHistoryDays());
    out.signed(stamp.minimumObservations());
  }

  private static BaselineStamp stamp(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    PolicySnapshot policy = has(parts, 0) ? PolicySnapshotParts.policy(in) : null;
    String field = in.textIf(has(parts, 1));
    List<String> peers = in.texts();
    double threshold = in.real();
    int historyDays = in.smallSigned();
    int observations = in.smallSigned();
    return new BaselineStamp(
        policy, field, peers, threshold, historyDays, observations, has(parts, 2));
  }
}
