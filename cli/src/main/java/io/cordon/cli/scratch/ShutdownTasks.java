package io.cordon.cli.scratch;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is done when the virtual machine ends, the latest addition first: the machine itself starts
 * its hooks all at once.
 */
public final class ShutdownTasks {
  private static final ShutdownTasks OF_THIS_PROCESS = new ShutdownTasks();

  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private boolean isHooked;
  private boolean isRunning;

  ShutdownTasks() {}

  public static ShutdownTasks ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /**
   * Adds a task.
   *
   * @throws IllegalStateException when the virtual machine is ending
   */
  public synchronized void add(Runnable task) {
    if (!isHooked) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::run, "shutdown"));
      isHooked = true;
    }
    if (isRunning) {
      throw new IllegalStateException("the virtual machine is ending");
    }
    tasks.push(task);
  }

  /** Removes a task that has nothing to do any more. */
  public synchronized void remove(Runnable task) {
    tasks.remove(task);
  }

  /** Whether the virtual machine is ending. */
  public synchronized boolean isRunning() {
    return isRunning;
  }

  void run() {
    for (Runnable task = next(); task != null; task = next()) {
      task.run();
    }
  }

  private synchronized Runnable next() {
    isRunning = true;
    return tasks.poll();
  }
}
