package io.cordon.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;

/**
 * One JSON object being written, key by key in the order of the calls; what is absent (null, empty,
 * not finite) is left out, because OCSF refuses null.
 */
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int TYPICAL_LENGTH_CHARS = 2048;

  private final JsonGenerator out;

  private JsonText(JsonGenerator out) {
    this.out = out;
  }

  /** The members of an object. */
  interface Members {
    void write(JsonText json) throws IOException;
  }

  /** The text of the object that has these members, on one line. */
  static String of(Members members) {
    StringWriter text = new StringWriter(TYPICAL_LENGTH_CHARS);
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.writeStartObject();
      members.write(new JsonText(out));
      out.writeEndObject();
    } catch (IOException impossible) { // a StringWriter does no I/O
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  JsonText text(String key, String value) throws IOException {
    if (value != null) {
      out.writeStringField(key, value);
    }
    return this;
  }

  JsonText texts(String key, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      array(key);
      for (String value : values) {
        out.writeString(value);
      }
      endArray();
    }
    return this;
  }

  JsonText number(String key, long value) throws IOException {
    out.writeNumberField(key, value);
    return this;
  }

  JsonText number(String key, Double value) throws IOException {
    if (value != null && Double.isFinite(value)) {
      out.writeNumberField(key, value);
    }
    return this;
  }

  JsonText flag(String key, boolean value) throws IOException {
    out.writeBooleanField(key, value);
    return this;
  }

  /** Milliseconds since 1970: OCSF's timestamp. */
  JsonText millis(String key, Instant time) throws IOException {
    return time == null ? this : number(key, time.toEpochMilli());
  }

  /** RFC 3339 in UTC. */
  JsonText rfc3339(String key, Instant time) throws IOException {
    return text(key, time == null ? null : time.toString());
  }

  /** A value that is JSON already. */
  JsonText written(String key, String json) throws IOException {
    out.writeFieldName(key);
    out.writeRawValue(json);
    return this;
  }

  JsonText object(String key) throws IOException {
    out.writeObjectFieldStart(key);
    return this;
  }

  /** An object that is an element of an array. */
  JsonText element() throws IOException {
    out.writeStartObject();
    return this;
  }

  JsonText end() throws IOException {
    out.writeEndObject();
    return this;
  }

  JsonText array(String key) throws IOException {
    out.writeArrayFieldStart(key);
    return this;
  }

  JsonText endArray() throws IOException {
    out.writeEndArray();
    return this;
  }
}
