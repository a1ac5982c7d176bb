package io.cordon.datagen.delivery;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.time.Instant;

/** Writes each act as one or two small records that say when it was and which act it was. */
public record StubWriter(App app, int recordsOfEach) implements CloudWriter {
  @Override
  public String tenant() {
    return "tenant";
  }

  @Override
  public int records(Act act) {
    return recordsOfEach;
  }

  @Override
  public void write(Act act, int number, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("Id", Long.toHexString(act.key()) + '-' + number);
    json.writeNumberField("RecordType", 6);
    json.writeStringField("CreationTime", Instant.ofEpochMilli(act.atMillis()).toString());
    json.writeStringField("Operation", "FileAccessed");
    json.writeStringField("Workload", "OneDrive");
    json.writeStringField("UserId", "ana@northwind.example");
    json.writeEndObject();
  }

  @Override
  public String itemId(Act act) {
    return Long.toHexString(act.item().key());
  }

  @Override
  public String labelId(Sensitivity label) {
    return null;
  }

  @Override
  public Audience logged(Act grant) {
    return Audience.UNKNOWN;
  }
}
