package io.cordon.model.json;

import io.cordon.model.reject.Origin;
import io.cordon.model.reject.Reject;
import java.io.IOException;

/** A reject as {@code cordon.reject.v1}: why, from where, and the original bytes. */
public final class RejectJson {
  /** The value of {@code schema}. */
  public static final String SCHEMA = "cordon.reject.v1";

  private RejectJson() {}

  /** One line of JSON, keys always in the same order. */
  public static String write(Reject reject) {
    return JsonWriter.of(json -> members(json, reject));
  }

  private static void members(JsonWriter json, Reject reject) throws IOException {
    json.text("schema", SCHEMA);
    origin(json, reject.origin());
    json.text("reason", reject.reason()).text("sentence", reject.sentence());
    json.text("original", reject.original());
    json.text("encoding", reject.base64() ? "base64" : "utf-8");
  }

  private static void origin(JsonWriter json, Origin origin) throws IOException {
    json.text("source", origin.source());
    if (origin.file() != null) {
      json.text("file", origin.file()).number("line", origin.line());
    } else {
      json.text("topic", origin.topic()).number("partition", origin.partition());
      json.number("offset", origin.offset());
    }
  }
}
