package io.cordon.cli.wholejob;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A clock that kills the task which asks it for the n-th time, once: the reading task fails in the
 * middle of its work, as if its machine had gone.
 *
 * <p>Static, because the job works on copies of it; it keeps time until {@link #failAfter} arms it.
 */
final class FailOnce extends Clock implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);
  private static final AtomicInteger FAILURES = new AtomicInteger();

  /** From now on, fails when it has been asked so often. */
  static void failAfter(int questions) {
    FAILURES.set(0);
    LEFT.set(questions);
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

  /** An error, not an exception: no reader may take it for bad input. */
  static final class InjectedFailure extends Error {
    private static final long serialVersionUID = 1L;

    InjectedFailure() {
      super("injected failure");
    }
  }
}
