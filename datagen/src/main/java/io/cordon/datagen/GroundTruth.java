package io.cordon.datagen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** Writes incidents as JSON lines. */
public final class GroundTruth {
  private GroundTruth() {}

  /**
   * One object a line: id, scenario, benign, user, start, end, event_ids. Leaves the writer open.
   */
  public static void write(Iterable<Incident> incidents, Writer out) throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    for (Incident incident : incidents) {
      try (JsonGenerator json = factory.createGenerator(out)) {
        json.writeStartObject();
        json.writeStringField("id", incident.id());
        json.writeStringField("scenario", incident.scenario());
        json.writeBooleanField("benign", incident.benign());
        json.writeStringField("user", incident.user());
        json.writeStringField("start", incident.start().toString());
        json.writeStringField("end", incident.end().toString());
        json.writeArrayFieldStart("event_ids");
        for (String id : incident.eventIds()) {
          json.writeString(id);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      out.write('\n');
    }
  }
}
