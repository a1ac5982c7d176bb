package io.cordon.audit;

import io.cordon.audit.record.Fields;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.MissingParts;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.activity.Activity;
import io.cordon.model.reject.Origin;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Finds the reader of a record and reads it, with the limits that hold for every source. */
final class RecordReaders implements Serializable {
  private final Clock clock;
  private final LogSource onlySource;

  /**
   * @param onlySource the source of all records; null to recognise it by content
   */
  RecordReaders(Clock clock, LogSource onlySource) {
    this.clock = clock;
    this.onlySource = onlySource;
  }

  /** Null when no reader recognises the record. */
  NativeReader of(Fields record) {
    for (NativeReader reader : NativeReaders.ALL) {
      if ((onlySource == null || onlySource == reader.source()) && reader.recognises(record)) {
        return reader;
      }
    }
    return null;
  }

  /** A refusal of a record, which its caller makes a reject. */
  @FunctionalInterface
  interface Refusal {
    Reading of(Origin origin, String reason, String sentence);
  }

  List<Reading> read(NativeReader reader, Fields record, Origin origin, Refusal refusal) {
    Origin from = origin.from(reader.source().id());
    try {
      List<Reading> readings = reader.read(record, from, Instant.now(clock));
      return readings.size() == 1
          ? List.of(checked(readings.get(0), reader, refusal))
          : readings.stream().map(reading -> checked(reading, reader, refusal)).toList();
    } catch (UnreadableRecordException unreadable) {
      return List.of(refusal.of(from, unreadable.reason(), unreadable.getMessage()));
    } catch (RuntimeException fault) {
      // A record that a reader fails on must not stop all others; the reject reports it.
      return List.of(refusal.of(from, "reader_fault", "The reader failed on it: " + fault + '.'));
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same object means that nothing was cut
  private static Reading checked(Reading reading, NativeReader reader, Refusal refusal) {
    if (reading.activity() == null) {
      return reading;
    }
    String missing = MissingParts.of(reading.activity(), reader.source());
    if (missing != null) {
      return refusal.of(reading.origin(), MissingParts.REASON, missing);
    }
    Activity within = ActivityLimits.within(reading.activity());
    return within == reading.activity() ? reading : Reading.of(reading.origin(), within);
  }
}
