package io.cordon.job.sequences;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.WireType;
import io.cordon.job.wire.format.DetectionFormat;
import io.cordon.model.finding.Detection;
import java.io.IOException;

/** The bytes of a match of a sequence; its detection has a version of its own. */
public final class SequenceMatchFormat extends WireFormat<SequenceMatch> {
  public static final WireType<SequenceMatch> TYPE = new SequenceMatchFormat().wireType();

  private static final long serialVersionUID = 1L;
  private static final DetectionFormat DETECTIONS = new DetectionFormat();

  @Override
  public Class<SequenceMatch> type() {
    return SequenceMatch.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(SequenceMatch match, WireOutput out) {
    out.unsignedByte(bit(0, match.detection()) | bit(1, match.inForceSince() != 0));
    if (match.detection() != null) {
      DETECTIONS.writeVersioned(match.detection(), out);
    }
    if (match.inForceSince() != 0) {
      out.signed(match.inForceSince());
    }
  }

  @Override
  protected SequenceMatch read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    Detection detection = has(parts, 0) ? DETECTIONS.readVersioned(in) : null;
    return new SequenceMatch(detection, has(parts, 1) ? in.signed() : 0);
  }
}
