package io.cordon.job.identify;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.job.wire.WireType;
import io.cordon.job.wire.format.ActivityFormat;
import io.cordon.model.activity.Activity;
import java.io.IOException;

/** The bytes of what is sorted; its activity has a version of its own. */
public final class UrlRecordFormat extends WireFormat<UrlRecord> {
  public static final WireType<UrlRecord> TYPE = new UrlRecordFormat().wireType();

  private static final long serialVersionUID = 1L;
  private static final ActivityFormat ACTIVITIES = new ActivityFormat();

  @Override
  public Class<UrlRecord> type() {
    return UrlRecord.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(UrlRecord record, WireOutput out) {
    out.unsignedByte(bit(0, record.url()) | bit(1, record.stated()) | bit(2, record.activity()));
    out.textIfThere(record.url());
    if (record.stated() != null) {
      FileAtUrlFormat.writeParts(record.stated(), out);
    }
    if (record.activity() != null) {
      ACTIVITIES.writeVersioned(record.activity(), out);
    }
  }

  @Override
  protected UrlRecord read(int version, WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String url = in.textIf(has(parts, 0));
    FileAtUrl stated = has(parts, 1) ? FileAtUrlFormat.readParts(in) : null;
    Activity activity = has(parts, 2) ? ACTIVITIES.readVersioned(in) : null;
    return new UrlRecord(url, stated, activity);
  }
}
