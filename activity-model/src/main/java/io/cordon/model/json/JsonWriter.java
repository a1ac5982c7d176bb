package io.cordon.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.model.text.UnsafeText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;

/**
 * Writes one JSON object, key by key in the order of the calls. Absent values (null, empty, not
 * finite) are left out, because OCSF does not allow null.
 */
final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int TYPICAL_LENGTH_CHARS = 2048;

  private final JsonGenerator out;

  private JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  /** The members of an object. */
  interface Members {
    void write(JsonWriter json) throws IOException;
  }

  /**
   * The text of an object with these members, on one line. Characters that could do harm to its
   * reader are escaped.
   */
  static String of(Members members) {
    StringWriter text = new StringWriter(TYPICAL_LENGTH_CHARS);
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.writeStartObject();
      members.write(new JsonWriter(out));
      out.writeEndObject();
    } catch (IOException impossible) { // a StringWriter does no I/O
      throw new UncheckedIOException(impossible);
    }
    return UnsafeText.inJson(text.toString());
  }

  JsonWriter text(String key, String value) throws IOException {
    if (value != null) {
      out.writeStringField(key, value);
    }
    return this;
  }

  JsonWriter texts(String key, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      array(key);
      for (String value : values) {
        out.writeString(value);
      }
      endArray();
    }
    return this;
  }

  JsonWriter number(String key, long value) throws IOException {
    out.writeNumberField(key, value);
    return this;
  }

  JsonWriter number(String key, Double value) throws IOException {
    if (value != null && Double.isFinite(value)) {
      out.writeNumberField(key, value);
    }
    return this;
  }

  JsonWriter flag(String key, boolean value) throws IOException {
    out.writeBooleanField(key, value);
    return this;
  }

  /** Milliseconds since 1970: OCSF's timestamp. */
  JsonWriter millis(String key, Instant time) throws IOException {
    return time == null ? this : number(key, time.toEpochMilli());
  }

  /** RFC 3339 in UTC. */
  JsonWriter rfc3339(String key, Instant time) throws IOException {
    return text(key, time == null ? null : time.toString());
  }

  /** A value that is JSON already. */
  JsonWriter written(String key, String json) throws IOException {
    out.writeFieldName(key);
    out.writeRawValue(json);
    return this;
  }

  JsonWriter object(String key) throws IOException {
    out.writeObjectFieldStart(key);
    return this;
  }

  /** An object that is an element of an array. */
  JsonWriter element() throws IOException {
    out.writeStartObject();
    return this;
  }

  JsonWriter end() throws IOException {
    out.writeEndObject();
    return this;
  }

  JsonWriter array(String key) throws IOException {
    out.writeArrayFieldStart(key);
    return this;
  }

  JsonWriter endArray() throws IOException {
    out.writeEndArray();
    return this;
  }
}
