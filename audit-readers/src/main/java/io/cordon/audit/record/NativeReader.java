package io.cordon.audit.record;

import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;

/** Recognises and reads the native records of one source. Stateless. */
public interface NativeReader {

  LogSource source();

  /** Whether this is a record of this source. */
  boolean recognises(Fields record);

  /**
   * The activities in a record that this reader recognised, or why it is no file activity. One
   * reading for each event of the record and each file of the event; never empty.
   *
   * @param now the time of arrival
   * @throws UnreadableRecordException if the record lacks something that an activity must have
   */
  List<Reading> read(Fields record, Origin origin, Instant now) throws UnreadableRecordException;
}
