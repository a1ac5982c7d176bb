package io.cordon.job.testing;

import io.cordon.job.CordonJob;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** A local Flink environment, configured like that of the job. */
public final class TestFlink {
  private TestFlink() {}

  public static StreamExecutionEnvironment of(int parallelism) {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    CordonJob.prepare(env);
    return env;
  }

  /** Waits until the job ends, and returns all its results. */
  public static <T> List<T> all(CloseableIterator<T> results) throws Exception {
    try (results) {
      List<T> all = new ArrayList<>();
      results.forEachRemaining(all::add);
      return all;
    }
  }
}
