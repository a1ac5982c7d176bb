package io.cordon.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Standard output that throws when it cannot be written; {@link java.io.PrintStream} hides the
 * error, and the command would go on working.
 *
 * <p>The first failed write throws {@link OutputClosedException} for a closed pipe and {@link
 * UncheckedIOException} for anything else, for example a full disk. Later writes are dropped, so
 * that the clean-up after the first failure can still flush.
 */
final class GuardedOutput extends OutputStream {

  private final OutputStream target;
  private final Runnable beforeWrite;
  private volatile boolean failed;
  private volatile boolean outputClosed;

  GuardedOutput(OutputStream target, Runnable beforeWrite) {
    this.target = target;
    this.beforeWrite = beforeWrite;
  }

  boolean isClosed() {
    return outputClosed;
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
      outputClosed = isClosedPipe(e);
      throw outputClosed ? new OutputClosedException() : new UncheckedIOException(withPlace(e));
    }
  }

  private static IOException withPlace(IOException e) {
    return new IOException("cannot write to standard output: " + e.getMessage());
  }

  private static boolean isClosedPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe")
        || message.contains("pipe is being closed")
        || message.contains("pipe closed");
  }

  /** One write or flush. */
  private interface Write {
    void run() throws IOException;
  }
}
