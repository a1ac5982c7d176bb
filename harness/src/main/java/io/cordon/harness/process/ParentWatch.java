package io.cordon.harness.process;

import java.io.IOException;

/**
 * Ends this process when its standard input ends: the process that started it has closed it, or is
 * gone.
 */
public final class ParentWatch {
  private static final int ENDED = 1;

  private ParentWatch() {}

  /** Begins to watch. */
  public static void start() {
    Thread watch = new Thread(ParentWatch::awaitEnd, "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitEnd() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes; the end is the signal.
      }
    } catch (IOException closed) {
      // It is the end as well.
    }
    // At once: there is nothing to save, and a job may not want to end.
    Runtime.getRuntime().halt(ENDED);
  }
}
