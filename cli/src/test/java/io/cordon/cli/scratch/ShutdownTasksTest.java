package io.cordon.cli.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownTasksTest {
  private final ShutdownTasks tasks = new ShutdownTasks();
  private final List<String> done = new ArrayList<>();

  @Test
  void theLatestAdditionRunsFirst() {
    tasks.add(() -> done.add("remove the directory"));
    tasks.add(() -> done.add("stop the job"));

    tasks.run();

    assertThat(done).containsExactly("stop the job", "remove the directory");
    assertThat(tasks.isRunning()).isTrue();
  }

  @Test
  void aRemovedTaskDoesNotRun() {
    Runnable task = () -> done.add("nothing");
    tasks.add(task);

    tasks.remove(task);
    tasks.run();

    assertThat(done).isEmpty();
  }

  @Test
  void nothingIsAddedAtTheEnd() {
    tasks.run();

    assertThatIllegalStateException().isThrownBy(() -> tasks.add(() -> done.add("late")));
  }
}
