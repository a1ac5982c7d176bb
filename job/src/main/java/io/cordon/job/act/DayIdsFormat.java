package io.cordon.job.act;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import java.io.IOException;

/** The bytes of a full set of ids, which never changes: its number, its end, 8 bytes an id. */
public final class DayIdsFormat extends WireFormat<DayIds> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<DayIds> type() {
    return DayIds.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(DayIds ids, WireOutput out) {
    out.varint(ids.number());
    ids.write(out);
  }

  @Override
  protected DayIds read(int version, WireInput in) throws IOException {
    long number = in.varint();
    DayIds ids = DayIds.read(in);
    ids.close(number);
    return ids;
  }
}
