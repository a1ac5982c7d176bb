package io.cordon.audit.export;

import io.cordon.audit.AuditReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Origin;
import java.util.function.Consumer;

/**
 * Where the records of one text go: each is read, and each reading has the place of its record.
 *
 * @param place the file, and in an archive its entry
 */
record RecordOutput(AuditReader reader, String place, Consumer<Reading> out, TextDecoder text) {

  /** Reads these bytes if they are JSON and returns null; else emits nothing, returns the error. */
  String readJson(byte[] bytes, long line) {
    return reader.readJson(bytes, at(line), out);
  }

  void reject(long line, String reason, String sentence, byte[] bytes) {
    out.accept(AuditReader.rejected(at(line), reason, sentence, bytes));
  }

  void skip(long line, String word) {
    out.accept(Reading.skipped(at(line), word));
  }

  private Origin at(long line) {
    return Origin.ofFile(place, line);
  }
}
