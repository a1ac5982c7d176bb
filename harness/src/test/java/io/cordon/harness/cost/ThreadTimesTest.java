package io.cordon.harness.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadTimesTest {
  @TempDir private Path tasks;

  private void thread(String id, String name, int userTicks, int systemTicks) throws IOException {
    Path stat = Files.createDirectories(tasks.resolve(id)).resolve("stat");
    Files.writeString(
        stat,
        id + " (" + name + ") S 1 2 3 4 5 6 7 8 9 10 " + userTicks + ' ' + systemTicks + " 0 0\n");
  }

  @Test
  void timesAreAddedUpByKindOfThread() throws IOException {
    thread("10", "C2 CompilerThre", 5, 1);
    thread("11", "C1 CompilerThre", 2, 0);
    thread("12", "decide (1/2)#0)", 30, 10);
    thread("13", "rocksdb:low", 4, 4);

    assertThat(new ThreadTimes(tasks).look())
        .containsEntry(ThreadKind.COMPILER, 80_000_000L)
        .containsEntry(ThreadKind.PROGRAM, 400_000_000L)
        .containsEntry(ThreadKind.ROCKSDB, 80_000_000L)
        .doesNotContainKey(ThreadKind.COLLECTOR);
  }

  @Test
  void aThreadThatEndsKeepsItsTime() throws IOException {
    thread("10", "GC Thread#0", 7, 0);
    ThreadTimes times = new ThreadTimes(tasks);
    Map<ThreadKind, Long> before = times.look();
    Files.delete(tasks.resolve("10").resolve("stat"));

    assertThat(times.look()).isEqualTo(before);
  }

  @Test
  void aSystemWithoutThemSaysNothing() {
    assertThat(new ThreadTimes(tasks.resolve("absent")).look()).isEmpty();
  }
}
