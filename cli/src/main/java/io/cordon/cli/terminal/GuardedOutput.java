package io.cordon.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Standard output as it should fail: loudly, where {@link java.io.PrintStream} would swallow the
 * error and work on for nobody.
 *
 * <p>The first failed write throws {@link OutputClosed} for a closed pipe and {@link
 * UncheckedIOException} for anything else, a full disk say; later ones are dropped, so that the
 * clean-up after the first failure can still flush.
 */
final class GuardedOutput extends OutputStream {

  private final OutputStream target;
  private final Runnable beforeWrite;
  private volatile boolean failed;
  private volatile boolean readerLeft;

  GuardedOutput(OutputStream target, Runnable beforeWrite) {
    this.target = target;
    this.beforeWrite = beforeWrite;
  }

  boolean readerLeft() {
    return readerLeft;
  }

  @Override
  public void write(int oneByte) {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(
        () -> {
          beforeWrite.run();
          target.write(bytes, offset, length);
        });
  }

  @Override
  public void flush() {
    attempt(target::flush);
  }

  private void attempt(Write write) {
    if (failed) {
      return;
    }
    try {
      write.run();
    } catch (IOException e) {
      failed = true;
      readerLeft = isClosedPipe(e);
      throw readerLeft ? new OutputClosed() : new UncheckedIOException(named(e));
    }
  }

  private static IOException named(IOException e) {
    return new IOException("cannot write to standard output: " + e.getMessage());
  }

  private static boolean isClosedPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe")
        || message.contains("pipe is being closed")
        || message.contains("pipe closed");
  }

  /** One attempt to hand bytes on. */
  private interface Write {
    void run() throws IOException;
  }
}
