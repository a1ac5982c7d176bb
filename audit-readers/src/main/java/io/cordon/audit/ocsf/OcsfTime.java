package io.cordon.audit.ocsf;

import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.UnreadableRecordException;
import java.time.Instant;

/** When an event happened: {@code time} in milliseconds, else a date and time as text. */
final class OcsfTime {
  private static final long ABSENT = Long.MIN_VALUE;

  private OcsfTime() {}

  static Instant of(Fields record, Instant now) throws UnreadableRecordException {
    long millis = record.number("time", ABSENT);
    return millis != ABSENT
        ? EventTime.ofMillis(millis, now)
        : EventTime.parse("time", record.firstText("time_dt", "time"), now);
  }

  /** For an event that is only counted: null where there is no possible time. */
  static Instant orNull(Fields record, Instant now) {
    long millis = record.number("time", ABSENT);
    return millis != ABSENT
        ? EventTime.orNull(millis, now)
        : EventTime.orNull(record.firstText("time_dt", "time"), now);
  }
}
