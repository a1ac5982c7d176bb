package io.cordon.audit.m365.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.UnreadableRecordException;
import java.util.Set;

/** A kind of row, and how to restore the native record from it. */
interface RowKind {

  /**
   * Whether a row with these columns is of this kind.
   *
   * @param names the bare names of {@link NormalisedColumns}
   */
  boolean fits(Set<String> names);

  /**
   * The record with the native field names.
   *
   * @throws UnreadableRecordException if the row lacks what its event is
   */
  ObjectNode record(NormalisedColumns columns) throws UnreadableRecordException;
}
