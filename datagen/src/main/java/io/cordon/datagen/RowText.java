package io.cordon.datagen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.BufferRecycler;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes rows as the Management Activity API does: one JSON object, members in its order. */
final class RowText {
  private final JsonFactory factory = new JsonFactory();
  private final BufferRecycler buffers = new BufferRecycler();
  private final String tenant;

  RowText(String tenant) {
    this.tenant = tenant;
  }

  NativeRecord record(Row row, long deliveredMillis) {
    Instant time = Instant.ofEpochMilli(row.head().atMillis()).truncatedTo(ChronoUnit.SECONDS);
    Instant delivered = Instant.ofEpochMilli(deliveredMillis);
    return new NativeRecord(time, delivered, App.M365, tenant, text(row, time));
  }

  private String text(Row row, Instant time) {
    try (SegmentedStringWriter out = new SegmentedStringWriter(buffers);
        JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      head(json, row, time);
      row.write(json);
      json.writeEndObject();
      json.flush();
      return out.getAndClear();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private void head(JsonGenerator json, Row row, Instant time) throws IOException {
    RowHead head = row.head();
    String iso = time.toString();
    json.writeStringField("CreationTime", iso.substring(0, iso.length() - 1));
    json.writeStringField("Id", head.id().toString());
    json.writeStringField("Operation", row.operation());
    json.writeStringField("OrganizationId", tenant);
    json.writeNumberField("RecordType", row.recordType());
    json.writeStringField("UserKey", head.account().userKey());
    json.writeNumberField("UserType", head.account().userType());
    json.writeNumberField("Version", 1);
    json.writeStringField("Workload", row.workload());
    json.writeStringField("UserId", head.account().userId());
  }
}
