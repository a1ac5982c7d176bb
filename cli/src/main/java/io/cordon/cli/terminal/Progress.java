package io.cordon.cli.terminal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows the progress of long work on the status line. Writes nothing when standard error is not a
 * terminal.
 *
 * <p>Safe to call for every record and from any thread: it draws at most ten times a second.
 */
public final class Progress implements AutoCloseable {

  private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final StatusLine line;
  private final String task;
  private final String unit;
  private final LongSupplier nanoTime;
  private final long startedNanos;
  private long nextDrawNanos;

  Progress(StatusLine line, String task, String unit, LongSupplier nanoTime) {
    this.line = line;
    this.task = task;
    this.unit = unit;
    this.nanoTime = nanoTime;
    this.startedNanos = nanoTime.getAsLong();
    this.nextDrawNanos = startedNanos;
  }

  /**
   * Shows how much is done.
   *
   * @param items number of records, or of another unit, that are done
   * @param fraction share of the whole work, from 0 to 1; {@code NaN} when unknown
   */
  public synchronized void update(long items, double fraction) {
    if (!line.isLive()) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (now - nextDrawNanos >= 0) {
      nextDrawNanos = now + REDRAW_NANOS;
      line.show(ProgressText.of(task, unit, items, fraction, now - startedNanos));
    }
  }

  /** Erases the line. */
  @Override
  public void close() {
    line.erase();
  }
}
