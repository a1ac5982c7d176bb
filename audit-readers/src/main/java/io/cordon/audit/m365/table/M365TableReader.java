package io.cordon.audit.m365.table;

import io.cordon.audit.m365.M365Reader;
import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Reads a Microsoft 365 record that was flattened into a row: restores its native field names, then
 * reads it as a native record. It must be the last reader: it looks at all names of a record, which
 * is slow, and recognises more than the others.
 */
public final class M365TableReader implements NativeReader {
  private static final List<RowKind> KINDS =
      List.of(new AuditRow(), new EntraSignInRow(), new CloudAppRow(), new AlertRow());

  /** The columns that become a record's time. */
  private static final List<String> TIMES =
      List.of(
          "creationtime",
          "eventcreationtime",
          "timegenerated",
          "starttime",
          "createddatetime",
          "timestamp");

  private static final int NAMES_SHOWN = 12;

  private final M365Reader reader = new M365Reader();

  @Override
  public LogSource source() {
    return LogSource.M365;
  }

  @Override
  public boolean recognises(Fields record) {
    return !record.isWide() && kind(record) != null;
  }

  @Override
  public List<Reading> read(Fields record, Origin origin, Instant now)
      throws UnreadableRecordException {
    NormalisedColumns columns = NormalisedColumns.of(record);
    Fields row = Fields.of(kind(record).record(columns));
    if (row.text("Operation") == null) {
      String names = String.join(", ", record.names(NAMES_SHOWN));
      String sentence = "The row names no operation; its columns are " + names + '.';
      throw new UnreadableRecordException("unknown_shape", sentence);
    }
    try {
      return reader.read(row, origin, now);
    } catch (UnreadableRecordException unreadable) {
      String time = row.text("CreationTime");
      String column = time == null ? null : columns.written(TIMES, time);
      if (column != null) {
        EventTime.parse(column, time, now); // a bad time is refused with the name in the row
      }
      throw unreadable;
    }
  }

  /** Null for an unknown row, and for a row that contains the whole native record. */
  private static RowKind kind(Fields record) {
    Set<String> names = NormalisedColumns.names(record);
    for (RowKind kind : KINDS) {
      if (kind.fits(names)) {
        return record.fields("RawEventData").names().isEmpty() ? kind : null;
      }
    }
    return null;
  }
}
