package io.cordon.datagen.cloud.google;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.cloud.text.TextBuffer;
import java.io.IOException;
import java.util.List;

/** The parameters of an event: a list of named values, each of one type. */
final class GoogleParameters {
  private static final SerializedString NAME = new SerializedString("name");
  private static final SerializedString VALUE = new SerializedString("value");
  private static final SerializedString FLAG = new SerializedString("boolValue");
  private static final SerializedString SEVERAL = new SerializedString("multiValue");

  private GoogleParameters() {}

  static void write(JsonGenerator json, SerializedString name, String value) throws IOException {
    begin(json, name);
    json.writeFieldName(VALUE);
    json.writeString(value);
    json.writeEndObject();
  }

  static void write(JsonGenerator json, SerializedString name, TextBuffer value)
      throws IOException {
    begin(json, name);
    json.writeFieldName(VALUE);
    value.write(json);
    json.writeEndObject();
  }

  static void write(JsonGenerator json, SerializedString name, boolean value) throws IOException {
    begin(json, name);
    json.writeFieldName(FLAG);
    json.writeBoolean(value);
    json.writeEndObject();
  }

  /** A list of one value. */
  static void writeList(JsonGenerator json, SerializedString name, String value)
      throws IOException {
    begin(json, name);
    json.writeFieldName(SEVERAL);
    json.writeStartArray();
    json.writeString(value);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void begin(JsonGenerator json, SerializedString name) throws IOException {
    json.writeStartObject();
    json.writeFieldName(NAME);
    json.writeString(name);
  }

  /** As JSON, to be prepared. */
  static String text(String name, String value) {
    return "{\"name\":\"" + name + "\",\"value\":" + quoted(value) + '}';
  }

  static String flag(String name, boolean value) {
    return "{\"name\":\"" + name + "\",\"boolValue\":" + value + '}';
  }

  /** A list of one value. */
  static String several(String name, String value) {
    return several(name, List.of(value));
  }

  static String several(String name, List<String> values) {
    List<String> quoted = values.stream().map(GoogleParameters::quoted).toList();
    return "{\"name\":\"" + name + "\",\"multiValue\":[" + String.join(",", quoted) + "]}";
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
