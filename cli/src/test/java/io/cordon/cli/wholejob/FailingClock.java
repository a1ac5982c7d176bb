package io.cordon.cli.wholejob;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A clock that throws once, at the n-th time it is read: the reading task fails in the middle of
 * its work, as if its machine had failed.
 *
 * <p>Its state is static, because the job works on copies. Until {@link #failAfter} it never fails.
 */
final class FailingClock extends Clock implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);
  private static final AtomicInteger FAILURES = new AtomicInteger();

  /** Makes the clock fail when it has been read this many times from now on. */
  static void failAfter(int readings) {
    FAILURES.set(0);
    LEFT.set(readings);
  }

  static int failures() {
    return FAILURES.get();
  }

  @Override
  public Instant instant() {
    if (LEFT.decrementAndGet() == 0) {
      FAILURES.incrementAndGet();
      throw new InjectedFailure();
    }
    return Clock.systemUTC().instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  /** An error and not an exception, so that no reader treats it as bad input. */
  static final class InjectedFailure extends Error {
    private static final long serialVersionUID = 1L;

    InjectedFailure() {
      super("injected failure");
    }
  }
}
