package io.cordon.job.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.state.RowOperator.CacheLimit;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointType;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.SavepointType;
import org.apache.flink.runtime.checkpoint.SnapshotType;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens to the operator, it emits what one that nothing happens to emits: rows of files
 * on RocksDB, with few of them decoded, over snapshots and other numbers of tasks.
 */
class FileRowStateTest {
  private static final int MAX_PARALLELISM = 128;
  private static final int FILES = 60;
  private static final Instant START = ActivityFixtures.instant("08:00");
  private static final String[] PEOPLE = {
    "ben@example.com", "eve@gmail.com", "pia@partner.example"
  };

  /** How the state is written. */
  enum Snapshot {
    CHECKPOINT,
    INCREMENTAL_CHECKPOINT,
    CANONICAL_SAVEPOINT,
    NATIVE_SAVEPOINT;

    private SnapshotType type() {
      return switch (this) {
        case CHECKPOINT, INCREMENTAL_CHECKPOINT -> CheckpointType.CHECKPOINT;
        case CANONICAL_SAVEPOINT -> SavepointType.savepoint(SavepointFormatType.CANONICAL);
        case NATIVE_SAVEPOINT -> SavepointType.savepoint(SavepointFormatType.NATIVE);
      };
    }

    private StateBackend backend() {
      return new EmbeddedRocksDBStateBackend(this != CHECKPOINT);
    }
  }

  private static final class Task implements AutoCloseable {
    private final KeyedOneInputStreamOperatorTestHarness<String, Activity, Activity> harness;
    private final int tasks;
    private final int index;

    Task(StateBackend backend, OperatorSubtaskState from, int tasks, int index) throws Exception {
      this.tasks = tasks;
      this.index = index;
      harness =
          new KeyedOneInputStreamOperatorTestHarness<>(
              FileRows.operator(FileRowHarness.step(), new CacheLimit<>(7, 20_000, FileRow::bytes)),
              Activity::subjectKey,
              Types.STRING,
              MAX_PARALLELISM,
              tasks,
              index);
      harness.setStateBackend(backend);
      if (from != null) {
        harness.initializeState(from);
      }
      harness.open();
    }

    void process(List<Activity> activities) throws Exception {
      for (Activity activity : activities) {
        String key = activity.subjectKey();
        if (KeyGroupRangeAssignment.assignKeyToParallelOperator(key, MAX_PARALLELISM, tasks)
            == index) {
          harness.processElement(activity, activity.time().toEpochMilli());
        }
      }
      harness.processWatermark(activities.get(activities.size() - 1).time().toEpochMilli());
    }

    OperatorSubtaskState snapshot(Snapshot how) throws Exception {
      return harness.snapshotWithLocalState(1, 1, how.type()).getJobManagerOwnedState();
    }

    List<String> outputs() {
      List<String> outputs = new ArrayList<>();
      harness.extractOutputValues().forEach(activity -> outputs.add(activity.toString()));
      var exposures = harness.getSideOutput(KeepFileRow.EXPOSURE);
      if (exposures != null) {
        exposures.forEach(change -> outputs.add(change.getValue().toString()));
      }
      return outputs;
    }

    @Override
    public void close() {
      try {
        harness.close();
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private static List<Activity> activities(int seed, Instant from, int count) {
    Random random = new Random(seed);
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (random.nextInt(10) == 0 && !activities.isEmpty()) {
        activities.add(activities.get(random.nextInt(activities.size())));
      } else {
        String time = from.plusSeconds(20L * i).toString();
        activities.add(
            next(random).of("f" + random.nextInt(FILES)).id(seed + "-" + i).at(time).build());
      }
    }
    return activities;
  }

  private static ActivityFixtures next(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> ActivityFixtures.share().to(PEOPLE[random.nextInt(PEOPLE.length)]);
      case 1 ->
          ActivityFixtures.share()
              .audience(Audience.ANYONE)
              .link("l" + random.nextInt(3))
              .correlated("c" + random.nextInt(40));
      case 2 -> ActivityFixtures.unshare().audience(Audience.ANYONE).link("l" + random.nextInt(3));
      case 3 -> ActivityFixtures.activity(Verb.DELETE);
      case 4 -> ActivityFixtures.activity(Verb.RESTORE);
      case 5 -> ActivityFixtures.open().labelled("Confidential", 3);
      default -> ActivityFixtures.download();
    };
  }

  private static List<Activity> before() {
    return activities(1, START, 1_500);
  }

  private static List<Activity> after() {
    List<Activity> again = new ArrayList<>(before().subList(700, 900));
    again.addAll(activities(2, START.plus(Duration.ofDays(1)), 1_500));
    return again;
  }

  private static List<String> undisturbed() throws Exception {
    try (Task task = new Task(new HashMapStateBackend(), null, 1, 0)) {
      task.process(before());
      task.process(after());
      task.harness.processWatermark(START.plus(Duration.ofDays(30)).toEpochMilli());
      assertThat(task.harness.numEventTimeTimers()).isZero();
      return task.outputs();
    }
  }

  @Test
  void onRocksDbItEmitsWhatItEmitsOnTheHeap() throws Exception {
    try (Task task = new Task(Snapshot.CHECKPOINT.backend(), null, 1, 0)) {
      task.process(before());
      task.process(after());

      assertThat(task.outputs()).containsExactlyElementsOf(undisturbed());
    }
  }

  @ParameterizedTest
  @EnumSource
  void fromOneTaskToTwoAndBackNothingChanges(Snapshot snapshot) throws Exception {
    List<String> outputs = new ArrayList<>();
    OperatorSubtaskState one;
    try (Task task = new Task(snapshot.backend(), null, 1, 0)) {
      task.process(before().subList(0, 800));
      one = task.snapshot(snapshot);
      outputs.addAll(task.outputs());
      task.process(List.of(before().get(900))); // Lost with the failure, and read again.
    }
    List<OperatorSubtaskState> two = new ArrayList<>();
    for (int index = 0; index < 2; index++) {
      OperatorSubtaskState part =
          AbstractStreamOperatorTestHarness.repartitionOperatorState(
              one, MAX_PARALLELISM, 1, 2, index);
      try (Task task = new Task(snapshot.backend(), part, 2, index)) {
        task.process(before().subList(800, before().size()));
        two.add(task.snapshot(snapshot));
        outputs.addAll(task.outputs());
      }
    }
    OperatorSubtaskState both =
        AbstractStreamOperatorTestHarness.repackageState(two.toArray(OperatorSubtaskState[]::new));
    try (Task task = new Task(snapshot.backend(), both, 1, 0)) {
      task.process(after());
      task.harness.processWatermark(START.plus(Duration.ofDays(30)).toEpochMilli());
      assertThat(task.harness.numEventTimeTimers()).isZero();
      outputs.addAll(task.outputs());
    }

    assertThat(outputs).containsExactlyInAnyOrderElementsOf(undisturbed());
  }

  @Test
  void aCanonicalSavepointOfRocksDbContinuesOnTheHeap() throws Exception {
    Snapshot snapshot = Snapshot.CANONICAL_SAVEPOINT;
    List<String> outputs = new ArrayList<>();
    OperatorSubtaskState state;
    try (Task task = new Task(snapshot.backend(), null, 1, 0)) {
      task.process(before());
      state = task.snapshot(snapshot);
      outputs.addAll(task.outputs());
    }
    try (Task task = new Task(new HashMapStateBackend(), state, 1, 0)) {
      task.process(after());
      outputs.addAll(task.outputs());
    }

    assertThat(outputs).containsExactlyInAnyOrderElementsOf(undisturbed());
  }

  @Test
  void aFileWithVeryManyEventsKnowsThemAllAfterARestart() throws Exception {
    List<Activity> events = new ArrayList<>();
    for (int i = 0; i < 70_000; i++) {
      String time = START.plusMillis(i).toString();
      events.add(ActivityFixtures.download().of("hot").id("e" + i).at(time).build());
    }
    Snapshot snapshot = Snapshot.INCREMENTAL_CHECKPOINT;
    OperatorSubtaskState state;
    try (Task task = new Task(snapshot.backend(), null, 1, 0)) {
      task.process(events);
      task.process(before().subList(0, 50));
      state = task.snapshot(snapshot);
    }
    try (Task task = new Task(snapshot.backend(), state, 1, 0)) {
      task.process(events);

      assertThat(task.outputs()).isEmpty();
    }
  }
}
