package io.cordon.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** Flink inside the test, prepared as the job prepares it. */
public final class LocalFlink {
  private LocalFlink() {}

  public static StreamExecutionEnvironment of(int parallelism) {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    CordonJob.prepare(env);
    return env;
  }

  /** Waits for the end of the job, and gives all that came. */
  public static <T> List<T> all(CloseableIterator<T> results) throws Exception {
    try (results) {
      List<T> all = new ArrayList<>();
      results.forEachRemaining(all::add);
      return all;
    }
  }
}
