package io.cordon.datagen.cloud;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.io.IOException;

/**
 * Writes acts as one cloud's audit log records them: the inverse of the reader of that cloud. What
 * the cloud does not log is not written. A writer keeps nothing that one act could leave for
 * another: the same act and number give the same bytes.
 */
public interface CloudWriter {

  App app();

  /** The cloud's id of the organisation; empty where its records do not have one. */
  String tenant();

  /** How many records the act leaves; 0 where the cloud logs nothing of its kind. */
  int records(Act act);

  /**
   * Writes a record of the act as one JSON object.
   *
   * @param number from 0 to below {@link #records}
   */
  void write(Act act, int number, JsonGenerator json) throws IOException;

  /** The cloud's id of the act's item, as its records have it. */
  String itemId(Act act);

  /** The id under which the cloud knows a label, as {@code org.yaml} lists it; null for none. */
  String labelId(Sensitivity label);

  /** How much of a grant's audience the records tell; {@code UNKNOWN} where they do not. */
  Audience logged(Act grant);
}
