package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.time.Instant;

/** The bytes of the exposure of a file. */
public final class ExposureFormat extends WireFormat<FileExposure> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<FileExposure> type() {
    return FileExposure.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(FileExposure exposure, WireOutput out) {
    out.varint(
        bit(0, exposure.app())
            | bit(1, exposure.tenant())
            | bit(2, exposure.file())
            | bit(3, exposure.before())
            | bit(4, exposure.since())
            | bit(5, exposure.by())
            | bit(6, exposure.activityId())
            | bit(7, exposure.shared())
            | bit(8, exposure.linkId())
            | bit(9, exposure.recipient())
            | bit(10, exposure.through())
            | bit(11, exposure.throughName()));
    Codes.APPS.writeIfThere(exposure.app(), out);
    out.textIfThere(exposure.tenant());
    if (exposure.file() != null) {
      FileParts.write(exposure.file(), out);
    }
    Codes.EXPOSURES.writeIfThere(exposure.before(), out);
    out.instantIfThere(exposure.since());
    out.textIfThere(exposure.by());
    out.textIfThere(exposure.activityId());
    out.textIfThere(exposure.linkId());
    out.textIfThere(exposure.recipient());
    out.textIfThere(exposure.through());
    out.textIfThere(exposure.throughName());
  }

  @Override
  protected FileExposure read(int version, WireInput in) throws IOException {
    int parts = in.smallVarint();
    App app = has(parts, 0) ? Codes.APPS.read(in) : null;
    String tenant = in.textIf(has(parts, 1));
    CloudFile file = has(parts, 2) ? FileParts.file(in) : null;
    Exposure before = has(parts, 3) ? Codes.EXPOSURES.read(in) : null;
    Instant since = in.instantIf(has(parts, 4));
    String by = in.textIf(has(parts, 5));
    String activityId = in.textIf(has(parts, 6));
    String linkId = in.textIf(has(parts, 8));
    String recipient = in.textIf(has(parts, 9));
    String through = in.textIf(has(parts, 10));
    String throughName = in.textIf(has(parts, 11));
    return new FileExposure(
        app,
        tenant,
        file,
        before,
        since,
        by,
        activityId,
        has(parts, 7),
        linkId,
        recipient,
        through,
        throughName);
  }
}
