package io.cordon.cli.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/**
 * The directory {@code cordon-PID-…} that is {@code java.io.tmpdir} of a command, also for Flink
 * and Kafka. It is removed when the command ends, by itself, by Ctrl-C or by a signal; the next
 * command removes what {@code kill -9} has left.
 */
public final class ScratchDirectory implements AutoCloseable {
  /** The directory that the launcher has made: Java itself reads {@code java.io.tmpdir} once. */
  static final String MADE = "cordon.tmpdir";

  static final String TEMPORARY = "java.io.tmpdir";

  /** While the virtual machine ends, others still write for some moments. */
  private static final int MOST_ATTEMPTS = 200;

  private static final long RETRY_MILLIS = 50;

  private final Path path;
  private final AliveLock lock;

  private ScratchDirectory(Path path, AliveLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the directory, lets everything temporary of this process be in it, removes what killed
   * commands have left beside it, and sees that it is removed when this process ends.
   *
   * @throws IOException when no directory can be made
   */
  public static ScratchDirectory install(Clock clock) throws IOException {
    String made = System.getProperty(MADE);
    Path path = made == null ? make(Path.of(System.getProperty(TEMPORARY))) : Path.of(made);
    ScratchDirectory scratch = open(path.toAbsolutePath());
    System.setProperty(TEMPORARY, scratch.path.toString());
    try {
      ShutdownTasks.ofThisProcess().add(scratch::removeAtShutdown);
    } catch (IllegalStateException ending) {
      // Ctrl-C at the very beginning.
      scratch.close();
      return scratch;
    }
    new Leftovers(scratch.path, clock).sweep();
    return scratch;
  }

  /** A new directory with the name that all of them have, for the owner only. */
  static Path make(Path parent) throws IOException {
    return Files.createTempDirectory(parent, "cordon-" + ProcessHandle.current().pid() + "-");
  }

  static ScratchDirectory open(Path path) throws IOException {
    return new ScratchDirectory(path, AliveLock.of(path));
  }

  Path path() {
    return path;
  }

  private void removeAtShutdown() {
    try {
      close();
    } catch (IOException failure) {
      // Loggers have ended, and so has the command: its last words are out. A later command tries
      // again.
      System.err.println("cordon: " + path + " cannot be removed: " + failure.getMessage());
    }
  }

  /** Removes the directory, also when somebody else still writes to it for some moments. */
  @Override
  public void close() throws IOException {
    try (lock) {
      for (int attempt = 1; !isRemoved(attempt == MOST_ATTEMPTS); attempt++) {
        TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isRemoved(boolean mustBe) throws IOException {
    try {
      TreeRemoval.remove(path);
      return !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException written) {
      if (mustBe) {
        throw written;
      }
      return false;
    }
  }
}
