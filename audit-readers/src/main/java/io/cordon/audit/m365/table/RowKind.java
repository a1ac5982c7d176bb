package io.cordon.audit.m365.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A kind of row, and how it is made a native record again. */
interface RowKind {

  /**
   * Whether a row with these columns is of this kind.
   *
   * @param names bare, as {@link Columns} has them
   */
  boolean fits(Set<String> names);

  /** With the native names that the reader of native records asks for. */
  ObjectNode record(Columns columns);
}
