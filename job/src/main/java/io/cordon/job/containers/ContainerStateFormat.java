package io.cordon.job.containers;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.WireType;
import io.cordon.job.wire.format.ActivityFormat;
import io.cordon.job.wire.format.ExposureFormat;
import io.cordon.job.wire.format.FileParts;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.Label;
import java.io.IOException;
import java.time.Instant;

/** The bytes of what is remembered of a container; its activities have versions of their own. */
public final class ContainerStateFormat extends WireFormat<ContainerState> {
  public static final WireType<ContainerState> TYPE = new ContainerStateFormat().wireType();

  private static final long serialVersionUID = 1L;
  private static final ActivityFormat ACTIVITIES = new ActivityFormat();
  private static final ExposureFormat EXPOSURES = new ExposureFormat();

  @Override
  public Class<ContainerState> type() {
    return ContainerState.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(ContainerState state, WireOutput out) {
    out.unsignedByte(
        bit(0, state.exposure())
            | bit(1, state.exposedBy())
            | bit(2, state.latest())
            | bit(3, state.isDue())
            | bit(4, state.endsAt()));
    if (state.exposure() != null) {
      EXPOSURES.writeVersioned(state.exposure(), out);
    }
    if (state.exposedBy() != null) {
      ACTIVITIES.writeVersioned(state.exposedBy(), out);
    }
    if (state.latest() != null) {
      ACTIVITIES.writeVersioned(state.latest(), out);
    }
    out.signed(state.files());
    out.signed(state.beyond());
    out.signed(state.emittedCount());
    FileParts.write(state.emittedLabel(), out);
    out.instantIfThere(state.endsAt());
  }

  @Override
  protected ContainerState read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    FileExposure exposure = has(parts, 0) ? EXPOSURES.readVersioned(in) : null;
    Activity exposedBy = has(parts, 1) ? ACTIVITIES.readVersioned(in) : null;
    Activity latest = has(parts, 2) ? ACTIVITIES.readVersioned(in) : null;
    long files = in.signed();
    long beyond = in.signed();
    long emittedCount = in.signed();
    Label emittedLabel = FileParts.label(in);
    Instant endsAt = in.instantIf(has(parts, 4));
    return new ContainerState(
        exposure,
        exposedBy,
        latest,
        files,
        beyond,
        emittedCount,
        emittedLabel,
        has(parts, 3),
        endsAt);
  }
}
