package io.cordon.cli.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that another process does. */
public final class Await {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private Await() {}

  /** A condition that may read files or processes. */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws Exception;
  }

  /**
   * Waits until the condition holds.
   *
   * @param what for the message, as in "gave up waiting for …"
   */
  public static void until(String what, Duration timeout, Condition condition) throws Exception {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("gave up waiting for " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Lets a fault last for some time. */
  public static void theEndOf(Duration fault) throws Exception {
    long end = System.nanoTime() + fault.toNanos();
    until("the end of the fault", fault.multipliedBy(2), () -> System.nanoTime() - end > 0);
  }
}
