package io.cordon.datagen.delivery;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.cloud.CloudWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Renders acts as records of one cloud, each into the same buffer. One generator serves for all
 * records: to make one for each costs more than to write the record.
 */
public final class RecordText {
  private final CloudWriter writer;
  private final Buffer buffer = new Buffer();
  private final JsonGenerator json;

  /** Renders with this writer. */
  public RecordText(CloudWriter writer) {
    this.writer = writer;
    try {
      json = new JsonFactory().createGenerator(buffer, JsonEncoding.UTF8);
    } catch (IOException impossible) {
      throw new IllegalStateException("a buffer in memory cannot fail", impossible);
    }
    json.setRootValueSeparator(null);
  }

  public CloudWriter writer() {
    return writer;
  }

  /**
   * Renders a record of the act; valid until the next one.
   *
   * @param number from 0 to below {@link CloudWriter#records}
   */
  public RecordText render(Act act, int number) {
    buffer.reset();
    try {
      writer.write(act, number, json);
      json.flush();
    } catch (IOException impossible) {
      throw new IllegalStateException("a buffer in memory cannot fail", impossible);
    }
    return this;
  }

  public int length() {
    return buffer.size();
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return buffer.toByteArray();
  }

  /** The bytes of its first part. */
  byte[] start(int length) {
    return Arrays.copyOf(buffer.bytes(), length);
  }

  public void writeTo(OutputStream out) throws IOException {
    buffer.writeTo(out);
  }

  /** Lends its bytes without a copy. */
  private static final class Buffer extends ByteArrayOutputStream {
    Buffer() {
      super(1 << 13);
    }

    byte[] bytes() {
      return buf;
    }
  }
}
