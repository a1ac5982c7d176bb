package io.cordon.job.identify;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.WireType;
import java.io.IOException;
import java.time.Instant;

/** The bytes of which file was at a URL. */
public final class FileAtUrlFormat extends WireFormat<FileAtUrl> {
  public static final WireType<FileAtUrl> TYPE = new FileAtUrlFormat().wireType();

  private static final long serialVersionUID = 1L;

  @Override
  public Class<FileAtUrl> type() {
    return FileAtUrl.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(FileAtUrl stated, WireOutput out) {
    writeParts(stated, out);
  }

  @Override
  protected FileAtUrl read(int version, WireInput in) throws IOException {
    return readParts(in);
  }

  /** Without a version of its own: records that contain it have one. */
  static void writeParts(FileAtUrl stated, WireOutput out) {
    out.unsignedByte(
        bit(0, stated.url())
            | bit(1, stated.fileId())
            | bit(2, stated.time())
            | bit(3, stated.name())
            | bit(4, stated.path()));
    out.textIfThere(stated.url());
    out.textIfThere(stated.fileId());
    out.instantIfThere(stated.time());
    out.textIfThere(stated.name());
    out.textIfThere(stated.path());
  }

  static FileAtUrl readParts(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String url = in.textIf(has(parts, 0));
    String fileId = in.textIf(has(parts, 1));
    Instant time = in.instantIf(has(parts, 2));
    String name = in.textIf(has(parts, 3));
    return new FileAtUrl(url, fileId, time, name, in.textIf(has(parts, 4)));
  }
}
