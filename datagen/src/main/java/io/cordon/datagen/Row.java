package io.cordon.datagen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** One row of the audit log before it is text. */
interface Row {
  RowHead head();

  /** Writes the members that follow those of the head. */
  void write(JsonGenerator json) throws IOException;

  /** Microsoft's name for what happened. */
  String operation();

  /** Microsoft's number for the shape of the record. */
  int recordType();

  /** The service that wrote it. */
  String workload();
}
