package io.cordon.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.model.text.UnsafeText;

/** JSON for standard output and files, in which characters that could do harm are escaped. */
public final class JsonText {
  private JsonText() {}

  /** The document on one line. */
  public static String line(JsonNode document) {
    return UnsafeText.inJson(document.toString());
  }

  /** The document with indents, for people too. */
  public static String indented(JsonNode document) {
    return UnsafeText.inJson(document.toPrettyString());
  }
}
