package io.cordon.harness.topic;

/** Waits for threads that have been asked to end. */
final class Threads {
  private Threads() {}

  /** Returns early when the waiting thread is interrupted, and leaves it interrupted. */
  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
