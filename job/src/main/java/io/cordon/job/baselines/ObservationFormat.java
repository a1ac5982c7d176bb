package io.cordon.job.baselines;

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

/** The bytes of a lesson or query for peers; the activity has a version of its own. */
public final class ObservationFormat extends WireFormat<Observation> {
  public static final WireType<Observation> TYPE = new ObservationFormat().wireType();

  private static final long serialVersionUID = 1L;
  private static final ActivityFormat ACTIVITIES = new ActivityFormat();

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(Observation observation, WireOutput out) {
    out.unsignedByte(
        bit(0, observation.policyId())
            | bit(1, observation.realm())
            | bit(2, observation.department())
            | bit(3, observation.value())
            | bit(4, observation.time())
            | bit(5, observation.query()));
    out.textIfThere(observation.policyId());
    out.texts(observation.peers());
    out.textIfThere(observation.realm());
    out.textIfThere(observation.department());
    out.textIfThere(observation.value());
    out.instantIfThere(observation.time());
    if (observation.query() != null) {
      write(observation.query(), out);
    }
  }

  @Override
  protected Observation read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String policyId = in.textIf(has(parts, 0));
    List<String> peers = in.texts();
    String realm = in.textIf(has(parts, 1));
    String department = in.textIf(has(parts, 2));
    String value = in.textIf(has(parts, 3));
    Instant time = in.instantIf(has(parts, 4));
    NoveltyQuery query = has(parts, 5) ? query(in) : null;
    return new Observation(policyId, peers, realm, department, value, time, query);
  }

  private static void write(NoveltyQuery query, WireOutput out) {
    out.unsignedByte(
        bit(0, query.policy())
            | bit(1, query.judged())
            | bit(2, query.field())
            | bit(3, query.novelty())
            | bit(4, query.why())
            | bit(5, query.expected()));
    if (query.policy() != null) {
      PolicySnapshotParts.write(query.policy(), out);
    }
    if (query.judged() != null) {
      ACTIVITIES.writeVersioned(query.judged(), out);
    }
    out.textIfThere(query.field());
    out.textIfThere(query.novelty());
    out.real(query.threshold());
    out.textIfThere(query.why());
    out.real(query.pValue());
    out.real(query.historyDays());
    out.textIfThere(query.expected());
  }

  private static NoveltyQuery query(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    PolicySnapshot policy = has(parts, 0) ? PolicySnapshotParts.policy(in) : null;
    Activity judged = has(parts, 1) ? ACTIVITIES.readVersioned(in) : null;
    String field = in.textIf(has(parts, 2));
    String novelty = in.textIf(has(parts, 3));
    double threshold = in.real();
    String why = in.textIf(has(parts, 4));
    double pValue = in.real();
    double historyDays = in.real();
    String expected = in.textIf(has(parts, 5));
    return new NoveltyQuery(
        policy, judged, field, novelty, threshold, why, pValue, historyDays, expected);
  }
}
