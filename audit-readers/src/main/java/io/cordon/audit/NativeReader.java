package io.cordon.audit;

import io.cordon.model.App;
import io.cordon.model.Origin;
import java.time.Instant;

/** One cloud's records: how they are recognised and what they mean. Stateless. */
public interface NativeReader {

  App app();

  /** Whether these fields are a record of this cloud. */
  boolean recognises(Fields record);

  /**
   * The activity in a record that this reader recognised, or why it is none.
   *
   * @param now the moment of arrival
   * @throws UnreadableRecord if the record lacks what an activity must have
   */
  Reading read(Fields record, Origin origin, Instant now) throws UnreadableRecord;
}
