package io.cordon.job.containers;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.containers.ContainerEvent.Change;
import io.cordon.job.wire.EnumCodes;
import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.WireType;
import io.cordon.job.wire.format.ActivityFormat;
import io.cordon.job.wire.format.ExposureFormat;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.FileExposure;
import java.io.IOException;

/** The bytes of an event of a container; its activity and exposure have versions of their own. */
public final class ContainerEventFormat extends WireFormat<ContainerEvent> {
  public static final WireType<ContainerEvent> TYPE = new ContainerEventFormat().wireType();

  /** The list only grows, at its end. */
  static final EnumCodes<Change> CHANGES =
      EnumCodes.of(Change.class, Change.EXPOSURE, Change.ENTERED, Change.LEFT);

  private static final long serialVersionUID = 1L;
  private static final ActivityFormat ACTIVITIES = new ActivityFormat();
  private static final ExposureFormat EXPOSURES = new ExposureFormat();

  @Override
  public Class<ContainerEvent> type() {
    return ContainerEvent.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(ContainerEvent event, WireOutput out) {
    out.unsignedByte(
        bit(0, event.key())
            | bit(1, event.change())
            | bit(2, event.activity())
            | bit(3, event.exposure()));
    out.textIfThere(event.key());
    CHANGES.writeIfThere(event.change(), out);
    if (event.activity() != null) {
      ACTIVITIES.writeVersioned(event.activity(), out);
    }
    if (event.exposure() != null) {
      EXPOSURES.writeVersioned(event.exposure(), out);
    }
  }

  @Override
  protected ContainerEvent read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String key = in.textIf(has(parts, 0));
    Change change = has(parts, 1) ? CHANGES.read(in) : null;
    Activity activity = has(parts, 2) ? ACTIVITIES.readVersioned(in) : null;
    FileExposure exposure = has(parts, 3) ? EXPOSURES.readVersioned(in) : null;
    return new ContainerEvent(key, change, activity, exposure);
  }
}
