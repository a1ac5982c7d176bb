package io.cordon.cli.local;

import io.cordon.cli.scratch.ShutdownTasks;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end the work in order: the virtual machine waits until the work is closed, at most 30
 * seconds.
 */
public final class ShutdownSignal implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Runnable task = this::requestAndWait;

  ShutdownSignal() {}

  public static ShutdownSignal install() {
    ShutdownSignal interrupt = new ShutdownSignal();
    ShutdownTasks.ofThisProcess().add(interrupt.task);
    return interrupt;
  }

  /** Runs when the virtual machine ends. */
  void requestAndWait() {
    requested.countDown();
    try {
      closed.await(CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the request, at most for the timeout; true when it came. */
  public boolean await(Duration timeout) throws InterruptedException {
    return requested.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    closed.countDown();
    ShutdownTasks.ofThisProcess().remove(task);
  }
}
