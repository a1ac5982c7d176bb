package io.cordon.model.json;

import io.cordon.model.reject.DeadLetter;
import java.io.IOException;

/** An undelivered message as {@code cordon.dead-letter.v1}. */
public final class DeadLetterJson {
  /** The value of {@code schema}. */
  public static final String SCHEMA = "cordon.dead-letter.v1";

  private DeadLetterJson() {}

  /** One line of JSON, keys always in the same order. */
  public static String write(DeadLetter undelivered) {
    return JsonWriter.of(json -> members(json, undelivered));
  }

  private static void members(JsonWriter json, DeadLetter undelivered) throws IOException {
    json.text("schema", SCHEMA).text("output", undelivered.output()).text("to", undelivered.to());
    json.text("id", undelivered.id()).text("event", undelivered.event());
    json.number("attempts", undelivered.attempts()).text("reason", undelivered.reason());
    json.text("sentence", undelivered.sentence()).rfc3339("at", undelivered.at());
    // Unquoted: the payload is JSON already, and quoting would add a fifth to its size.
    json.written("payload", undelivered.payload());
  }
}
