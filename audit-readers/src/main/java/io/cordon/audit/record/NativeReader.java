package io.cordon.audit.record;

import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;

/** One source's records: how they are recognised and what they mean. Stateless. */
public interface NativeReader {

  Source source();

  /** Whether these fields are a record of this source. */
  boolean recognises(Fields record);

  /**
   * The activities in a record that this reader recognised, or why it is none. One reading for each
   * event of the record and each file of the event; never empty.
   *
   * @param now the moment of arrival
   * @throws UnreadableRecord if the record lacks what an activity must have
   */
  List<Reading> read(Fields record, Origin origin, Instant now) throws UnreadableRecord;
}
