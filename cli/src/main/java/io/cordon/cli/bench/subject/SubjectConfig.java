package io.cordon.cli.bench.subject;

import io.cordon.cli.bench.load.BenchTopics;
import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.local.LocalMemory;
import io.cordon.cli.local.RocksDbState;
import io.cordon.harness.cost.LiveMetrics;
import io.cordon.job.config.ConfigException;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateLatencyTrackOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend.PriorityQueueStateType;
import org.apache.flink.state.rocksdb.RocksDBOptions;

/** The configuration of a measured job: as in production, on this machine alone. */
record SubjectConfig(SubjectOptions options) {
  private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final MemorySize ROCKSDB_MEMORY = MemorySize.ofMebiBytes(512);

  /** With less, some thirty instances flush all the time, and wait for their compactions. */
  private static final MemorySize ROCKSDB_MEMORY_MANY = MemorySize.ofMebiBytes(4096);

  /**
   * @param pass makes consumer group and transactions of each job its own
   */
  JobConfig of(String pass) throws ConfigException {
    Configuration flink = new Configuration();
    flink.set(CordonOptions.BOOTSTRAP_SERVERS, options.bootstrapServers);
    new BenchTopics(options.topics).configure(flink);
    flink.set(CordonOptions.GROUP_ID, pass);
    flink.set(CordonOptions.TRANSACTIONAL_ID_PREFIX, pass);
    if (options.organisation != null) {
      flink.set(CordonOptions.ORGANISATION, options.organisation.toString());
    }
    if (options.policies != null) {
      flink.set(CordonOptions.POLICIES, options.policies.toString());
    }
    if (options.immediateFindings) {
      flink.set(CordonOptions.FINDINGS_DELIVERY, "at-least-once");
    }
    // All the work that a job can have.
    flink.set(CordonOptions.MODE, "enforce");
    // A machine that is busy is slow, not broken.
    flink.set(RpcOptions.ASK_TIMEOUT_DURATION, TIMEOUT);
    flink.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, TIMEOUT);
    LiveMetrics.report(flink);
    LocalFlink.keepToThisMachine(flink);
    LocalMemory.reserveNetwork(flink, options.parallelism);
    flink.set(CoreOptions.DEFAULT_PARALLELISM, options.parallelism);
    flink.set(CoreOptions.TMP_DIRS, options.directory.resolve("tmp").toString());
    state(flink, pass);
    return JobConfig.of(flink);
  }

  /** The same, with every second access to state counted, which costs time. */
  JobConfig countingStateUse(String pass) throws ConfigException {
    JobConfig config = of(pass);
    config.flink().set(StateLatencyTrackOptions.LATENCY_TRACK_ENABLED, true);
    config.flink().set(StateLatencyTrackOptions.LATENCY_TRACK_SAMPLE_INTERVAL, StateUse.EVERY);
    return config;
  }

  private void state(Configuration flink, String pass) {
    boolean rocksdb = options.state.equals("rocksdb");
    flink.set(StateBackendOptions.STATE_BACKEND, rocksdb ? "rocksdb" : "hashmap");
    if (rocksdb) {
      boolean many = options.timers.equals("rocksdb");
      if (many) {
        flink.set(RocksDBOptions.TIMER_SERVICE_FACTORY, PriorityQueueStateType.ROCKSDB);
      }
      RocksDbState.configure(flink);
      flink.set(
          TaskManagerOptions.MANAGED_MEMORY_SIZE, many ? ROCKSDB_MEMORY_MANY : ROCKSDB_MEMORY);
    }
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        options.directory.resolve("checkpoints-" + pass).toUri().toString());
  }
}
