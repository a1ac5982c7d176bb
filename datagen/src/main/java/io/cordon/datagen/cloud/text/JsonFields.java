package io.cordon.datagen.cloud.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;

/** Writes one field of a JSON object, its name prepared. */
public final class JsonFields {
  private JsonFields() {}

  /** A name, or a text as a value. */
  public static SerializedString name(String name) {
    // Prepared now: the first writer would otherwise pay for it.
    SerializedString prepared = new SerializedString(name);
    prepared.asQuotedUTF8();
    return prepared;
  }

  /**
   * A value for {@link #prepared}.
   *
   * @param value well-formed
   */
  public static SerializedString json(String value) {
    SerializedString prepared = new SerializedString(value);
    prepared.asUnquotedUTF8();
    return prepared;
  }

  /**
   * A text.
   *
   * @param value null becomes the JSON null
   */
  public static void text(JsonGenerator json, SerializedString name, String value)
      throws IOException {
    json.writeFieldName(name);
    json.writeString(value);
  }

  public static void text(JsonGenerator json, SerializedString name, SerializedString value)
      throws IOException {
    json.writeFieldName(name);
    json.writeString(value);
  }

  public static void number(JsonGenerator json, SerializedString name, long value)
      throws IOException {
    json.writeFieldName(name);
    json.writeNumber(value);
  }

  public static void flag(JsonGenerator json, SerializedString name, boolean value)
      throws IOException {
    json.writeFieldName(name);
    json.writeBoolean(value);
  }

  public static void nothing(JsonGenerator json, SerializedString name) throws IOException {
    json.writeFieldName(name);
    json.writeNull();
  }

  /** A field with JSON that was prepared. */
  public static void prepared(JsonGenerator json, SerializedString name, SerializedString value)
      throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
  }

  /** The caller ends the object. */
  public static void object(JsonGenerator json, SerializedString name) throws IOException {
    json.writeFieldName(name);
    json.writeStartObject();
  }
}
