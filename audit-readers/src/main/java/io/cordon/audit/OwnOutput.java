package io.cordon.audit;

import io.cordon.audit.record.Fields;
import java.util.regex.Pattern;

/**
 * Lines that Cordon itself wrote, such as a ground truth beside the logs of {@code cordon datagen}:
 * no records of a cloud, and nothing that is broken. Only what no reader recognises is asked.
 */
final class OwnOutput {
  /** The word under which they are counted. */
  static final String WORD = "cordon_output";

  private static final Pattern SCHEMA = Pattern.compile("cordon\\.[a-z_]{1,40}\\.v[0-9]{1,3}");

  private OwnOutput() {}

  static boolean is(Fields object) {
    String schema = object.text("schema");
    return schema != null && SCHEMA.matcher(schema).matches();
  }
}
