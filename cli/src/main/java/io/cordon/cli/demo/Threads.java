package io.cordon.cli.demo;

/** Waits for threads that were told to end. */
final class Threads {
  private Threads() {}

  /** Returns early when the waiting thread is interrupted, and leaves it interrupted. */
  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException inAHurry) {
      Thread.currentThread().interrupt();
    }
  }
}
