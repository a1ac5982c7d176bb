package io.cordon.cli.wholejob;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A clock that kills the task which asks it for the n-th time, once: the reading task fails in the
 * middle of its work, as if its machine had gone.
 *
 * <p>Static, because the job works on copies of it; a test starts with {@link #after}.
 */
final class FailOnce extends Clock {
  private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);
  private static final AtomicInteger FAILURES = new AtomicInteger();

  private FailOnce() {}

  /** A clock that fails when it has been asked so often. */
  static FailOnce after(int questions) {
    LEFT.set(questions);
    FAILURES.set(0);
    return new FailOnce();
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
