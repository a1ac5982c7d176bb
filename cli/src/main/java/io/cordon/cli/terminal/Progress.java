package io.cordon.cli.terminal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Says on the status line how far a long piece of work has come; writes nothing where standard
 * error is no terminal.
 *
 * <p>Safe to call for every record and from any thread: it draws at most ten times a second.
 */
public final class Progress implements AutoCloseable {

  private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final StatusLine line;
  private final String doing;
  private final String unit;
  private final LongSupplier nanoTime;
  private final long startedNanos;
  private long nextNanos;

  Progress(StatusLine line, String doing, String unit, LongSupplier nanoTime) {
    this.line = line;
    this.doing = doing;
    this.unit = unit;
    this.nanoTime = nanoTime;
    this.startedNanos = nanoTime.getAsLong();
    this.nextNanos = startedNanos;
  }

  /**
   * Reports where the work stands.
   *
   * @param items how many records (or whatever the unit is) are done
   * @param fraction how much of all the work that is, from 0 to 1; {@code NaN} where nobody knows
   */
  public synchronized void at(long items, double fraction) {
    if (!line.isLive()) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (now - nextNanos >= 0) {
      nextNanos = now + REDRAW_NANOS;
      line.show(ProgressText.of(doing, unit, items, fraction, now - startedNanos));
    }
  }

  /** Takes the line off the screen. */
  @Override
  public void close() {
    line.erase();
  }
}
