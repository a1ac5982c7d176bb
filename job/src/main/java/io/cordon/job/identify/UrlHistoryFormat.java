package io.cordon.job.identify;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.WireType;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The bytes of the files that were at a URL. */
public final class UrlHistoryFormat extends WireFormat<UrlHistory> {
  public static final WireType<UrlHistory> TYPE = new UrlHistoryFormat().wireType();

  private static final long serialVersionUID = 1L;

  @Override
  public Class<UrlHistory> type() {
    return UrlHistory.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(UrlHistory history, WireOutput out) {
    out.instant(history.lastSeen());
    out.list(history.files(), UrlHistoryFormat::write);
  }

  @Override
  protected UrlHistory read(int version, WireInput in) throws IOException {
    Instant lastSeen = in.instant();
    List<FileSince> files = in.list(UrlHistoryFormat::file);
    return new UrlHistory(files, lastSeen);
  }

  private static void write(FileSince file, WireOutput out) {
    out.unsignedByte(
        bit(0, file.fileId()) | bit(1, file.since()) | bit(2, file.name()) | bit(3, file.path()));
    out.textIfThere(file.fileId());
    out.instantIfThere(file.since());
    out.textIfThere(file.name());
    out.textIfThere(file.path());
  }

  private static FileSince file(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String fileId = in.textIf(has(parts, 0));
    Instant since = in.instantIf(has(parts, 1));
    String name = in.textIf(has(parts, 2));
    return new FileSince(fileId, since, name, in.textIf(has(parts, 3)));
  }
}
