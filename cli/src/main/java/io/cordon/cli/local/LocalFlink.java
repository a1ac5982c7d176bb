package io.cordon.cli.local;

import io.cordon.audit.record.Reading;
import io.cordon.job.CordonJob;
import io.cordon.job.CordonTopology;
import io.cordon.job.replay.MarkHistory;
import io.cordon.job.replay.ReadFiles;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink inside this process, for jobs over files. */
public final class LocalFlink {
  /** Memory of the sorter; what does not fit is written to the temporary directory. */
  private static final MemorySize SORT_MEMORY = MemorySize.ofMebiBytes(256);

  /** How long Flink waits for itself: on a busy machine its start takes longer than 10 seconds. */
  private static final Duration BUSY_MACHINE = Duration.ofMinutes(2);

  private static final String LOOPBACK = "localhost";

  private LocalFlink() {}

  /**
   * An environment with parallelism 1: every operator sees its input in the same order in every
   * run. Detections of different detectors come in any order; {@link CordonTopology#replay} sorts
   * them.
   *
   * <p>Flink reports counts with heartbeats; the short interval keeps the progress line moving.
   */
  public static StreamExecutionEnvironment ordered() {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, SORT_MEMORY);
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofMillis(500));
    configuration.set(RpcOptions.ASK_TIMEOUT_DURATION, BUSY_MACHINE);
    keepToThisMachine(configuration);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
    CordonJob.prepare(env);
    return env;
  }

  /**
   * Flink's servers listen on the loopback address only, and accept no other jobs. Where the user
   * has opened one of these, the others stay closed.
   */
  public static void keepToThisMachine(Configuration configuration) {
    for (ConfigOption<String> address :
        List.of(
            JobManagerOptions.BIND_HOST,
            TaskManagerOptions.BIND_HOST,
            RestOptions.BIND_ADDRESS,
            RestOptions.ADDRESS)) {
      setIfAbsent(configuration, address, LOOPBACK);
    }
    setIfAbsent(configuration, WebOptions.SUBMIT_ENABLE, false);
  }

  private static <T> void setIfAbsent(
      Configuration configuration, ConfigOption<T> option, T value) {
    if (!configuration.contains(option)) {
      configuration.set(option, value);
    }
  }

  /** The records of the files. */
  public static DataStream<Reading> files(
      StreamExecutionEnvironment env, List<String> names, ReadFiles reader) {
    return files(env, names, reader, "files");
  }

  /** The records of files that warm up the job. */
  public static DataStream<Reading> history(
      StreamExecutionEnvironment env, List<String> names, ReadFiles reader) {
    return files(env, names, reader, "warm-up")
        .map(new MarkHistory())
        .returns(Reading.class)
        .uid("mark-warm-up")
        .name("mark warm-up");
  }

  private static DataStream<Reading> files(
      StreamExecutionEnvironment env, List<String> names, ReadFiles reader, String what) {
    return env.fromData(names, Types.STRING)
        .uid(what)
        .name(what)
        .process(reader)
        .uid("read-" + what)
        .name("read " + what);
  }
}
