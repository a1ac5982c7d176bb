package io.cordon.job.containers;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.WireType;
import io.cordon.job.wire.format.FileParts;
import io.cordon.model.file.CloudFile;
import java.io.IOException;

/** The bytes of a labelled file in a container. */
public final class ContainedFileFormat extends WireFormat<ContainedFile> {
  public static final WireType<ContainedFile> TYPE = new ContainedFileFormat().wireType();

  private static final long serialVersionUID = 1L;

  @Override
  public Class<ContainedFile> type() {
    return ContainedFile.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(ContainedFile contained, WireOutput out) {
    out.unsignedByte(bit(0, contained.file()) | bit(1, contained.enteredAt()));
    if (contained.file() != null) {
      FileParts.write(contained.file(), out);
    }
    out.instantIfThere(contained.enteredAt());
  }

  @Override
  protected ContainedFile read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    CloudFile file = has(parts, 0) ? FileParts.file(in) : null;
    return new ContainedFile(file, in.instantIf(has(parts, 1)));
  }
}
