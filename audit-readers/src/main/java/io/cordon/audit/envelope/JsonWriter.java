package io.cordon.audit.envelope;

import com.fasterxml.jackson.databind.node.TextNode;
import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.record.Fields;
import io.cordon.model.text.UnsafeText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts an object together from values that are JSON already, without decoding them. */
final class JsonWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean first = true;

  JsonWriter open(char bracket) {
    separate();
    bytes.write(bracket);
    first = true;
    return this;
  }

  void close(char bracket) {
    bytes.write(bracket);
    first = false;
  }

  /**
   * @param name the result of {@link #quoted}
   */
  void name(byte[] name) {
    separate();
    bytes.writeBytes(name);
    bytes.write(':');
    first = true;
  }

  void value(byte[] json) {
    separate();
    bytes.writeBytes(json);
  }

  private void separate() {
    if (!first) {
      bytes.write(',');
    }
    first = false;
  }

  static byte[] quoted(String name) {
    return UnsafeText.inJson(TextNode.valueOf(name).toString()).getBytes(StandardCharsets.UTF_8);
  }

  /** The object that was written. */
  Fields fields() throws InvalidJsonException {
    byte[] json = bytes.toByteArray();
    return new Fields(JsonIndex.of(json, 0, json.length), 0);
  }
}
