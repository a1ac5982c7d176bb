package io.cordon.audit.flat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.UnreadableRecordException;

/** How to restore the native record from one form that a tool made of it. Stateless. */
public interface Restoration {

  /** Whether the record has this form. */
  boolean fits(Fields record);

  /**
   * The native record, as far as this form contains it.
   *
   * @throws UnreadableRecordException if it lacks what makes it a record
   */
  ObjectNode restored(Fields record) throws UnreadableRecordException;
}
