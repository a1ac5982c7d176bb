package io.cordon.job.files;

import io.cordon.job.act.OpenActs;
import io.cordon.job.act.RecentIds;
import io.cordon.job.ledger.LedgerEntry;
import io.cordon.job.ledger.LedgerEntryParts;
import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import java.io.IOException;

/** The bytes of a file's row: the time that it waits for, its ids, its open acts, its facts. */
public final class FileRowFormat extends WireFormat<FileRow> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<FileRow> type() {
    return FileRow.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  protected void write(FileRow row, WireOutput out) {
    boolean waits = row.wakeMillis() != FileRow.NEVER;
    out.flag(waits);
    if (waits) {
      out.signed(row.wakeMillis());
    }
    row.ids().write(out);
    row.acts().write(out);
    LedgerEntryParts.write(row.facts(), out);
  }

  @Override
  protected FileRow read(int version, WireInput in) throws IOException {
    long wakeMillis = in.flag() ? in.signed() : FileRow.NEVER;
    RecentIds ids = RecentIds.read(in);
    OpenActs acts = OpenActs.read(in);
    LedgerEntry facts = LedgerEntryParts.read(in);
    return new FileRow(ids, acts, facts, wakeMillis);
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public FileRow copyOf(FileRow row) {
    return row.copy();
  }
}
