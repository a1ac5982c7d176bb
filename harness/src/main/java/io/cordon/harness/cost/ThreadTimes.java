package io.cordon.harness.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processor time of all threads of this process, also of those that Java does not list, from Linux'
 * {@code /proc}; nothing elsewhere. A thread that ends keeps what was seen last.
 */
final class ThreadTimes {
  /** Linux reports in hundredths of a second on every machine that Java runs on. */
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  /** Places after the name: state is the first one, user time the 12th, system time the 13th. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  private final Path tasks;
  private final Map<String, Seen> seen = new HashMap<>();

  ThreadTimes(Path tasks) {
    this.tasks = tasks;
  }

  /** A thread's name and its time so far. */
  private record Seen(ThreadKind kind, long nanos) {}

  static ThreadTimes ofThisProcess() {
    return new ThreadTimes(Path.of("/proc/self/task"));
  }

  /** Looks at all threads that live now; returns nanoseconds by kind since the process began. */
  Map<ThreadKind, Long> look() {
    for (Path task : tasks()) {
      look(task);
    }
    Map<ThreadKind, Long> sums = new EnumMap<>(ThreadKind.class);
    seen.values().forEach(each -> sums.merge(each.kind(), each.nanos(), Long::sum));
    return sums;
  }

  private void look(Path task) {
    try {
      String stat = Files.readString(task.resolve("stat"), StandardCharsets.ISO_8859_1);
      seen.put(task.getFileName().toString(), parse(stat));
    } catch (IOException ended) {
      // What was seen last stays.
    }
  }

  private List<Path> tasks() {
    if (!Files.isDirectory(tasks)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(tasks)) {
      return all.toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A name may contain blanks and brackets: it ends at the last one. */
  private static Seen parse(String stat) {
    int open = stat.indexOf('(');
    int close = stat.lastIndexOf(')');
    String[] fields = stat.substring(close + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
    return new Seen(ThreadKind.of(stat.substring(open + 1, close)), ticks * TICK_NANOS);
  }
}
