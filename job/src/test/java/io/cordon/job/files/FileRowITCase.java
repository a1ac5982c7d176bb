package io.cordon.job.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.CordonJob;
import io.cordon.job.core.Settings;
import io.cordon.job.testing.TestFlink;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.Audience;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job on RocksDB that fails between two checkpoints says exactly what it says without a failure:
 * rows that were changed on the heap only are read again.
 */
class FileRowITCase {
  private static final int EVENTS = 60_000;
  private static final int FILES = 500;
  private static final Instant START = ActivityFixtures.instant("08:00");

  /** Whether the failure is still to come; the tasks of a mini cluster share it. */
  private static final AtomicBoolean MUST_FAIL = new AtomicBoolean();

  @TempDir private Path directory;

  @Test
  void aFailureBetweenCheckpointsChangesNothing() throws Exception {
    List<String> expected = run(false);

    List<String> withFailure = run(true);

    assertThat(MUST_FAIL).as("the failure is still to come").isFalse();
    assertThat(withFailure).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected).hasSizeGreaterThan(EVENTS / 2).hasSizeLessThan(EVENTS);
  }

  private List<String> run(boolean fails) throws Exception {
    MUST_FAIL.set(fails);
    StreamExecutionEnvironment env = environment(fails);
    var activities =
        env.fromSequence(0, EVENTS - 1)
            .uid("numbers")
            .map(FileRowITCase::activity)
            .returns(TypeInformation.of(Activity.class))
            .uid("activities");
    Settings settings = Settings.of(Organisation.forTests(), PolicyPack.none());
    var known =
        FileRows.known(activities.keyBy(Activity::subjectKey), settings)
            .map(FileRowITCase::text)
            .returns(String.class)
            .uid("texts")
            .map(new FailOnceAfterACheckpoint())
            .uid("failure");
    return TestFlink.all(known.executeAndCollect());
  }

  private StreamExecutionEnvironment environment(boolean fails) {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
    configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(50));
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        directory.resolve("checkpoints-" + fails).toUri().toString());
    configuration.set(CoreOptions.TMP_DIRS, directory.resolve("tmp-" + fails).toString());
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    CordonJob.prepare(env);
    return env;
  }

  /**
   * Every fifth event is a copy of an earlier one; files are shared now and then. Each of the two
   * tasks that read has files of its own: the events of a file have an order.
   */
  private static Activity activity(long number) {
    long event = number % 5 == 4 ? number - 4 : number;
    ActivityFixtures next =
        switch ((int) (event % 7)) {
          case 1 ->
              ActivityFixtures.share().audience(Audience.ANYONE).link("l").correlated("c" + event);
          case 2 -> ActivityFixtures.share().to("eve" + event % 5 + "@gmail.com");
          case 3 -> ActivityFixtures.unshare().audience(Audience.ANYONE).link("l");
          default -> ActivityFixtures.download();
        };
    return next.of("f" + event % FILES + "-" + event / (EVENTS / 2))
        .id("e" + event)
        .at(START.plusSeconds(event).toString())
        .build();
  }

  private static String text(Activity activity) {
    return activity.id() + ' ' + activity.file().exposure() + ' ' + activity.eventIds();
  }

  private static final class FailOnceAfterACheckpoint extends RichMapFunction<String, String>
      implements CheckpointListener {
    private static final long serialVersionUID = 1L;
    private transient boolean hasCheckpoint;

    @Override
    public String map(String text) {
      if (hasCheckpoint && MUST_FAIL.compareAndSet(true, false)) {
        throw new IllegalStateException("a failure between two checkpoints");
      }
      return text;
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
      hasCheckpoint = true;
    }
  }
}
