package io.cordon.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Keeps what is written, and passes each line on as soon as it is complete. */
final class ObservedOutput extends ByteArrayOutputStream {
  private final Consumer<String> observer;
  private int lineStart;

  ObservedOutput(Consumer<String> observer) {
    this.observer = observer;
  }

  @Override
  public synchronized void write(int b) {
    super.write(b);
    if (b == '\n') {
      String line = new String(buf, lineStart, count - 1 - lineStart, StandardCharsets.UTF_8);
      lineStart = count;
      observer.accept(line);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }
}
