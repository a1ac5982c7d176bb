package io.cordon.cli.local;

import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend.PriorityQueueStateType;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.rocksdb.CompressionType;

/**
 * State in RocksDB, for a job that Cordon starts in its own process. {@code flink-conf/config.yaml}
 * says the same for a cluster, where it also says why. What is configured stays.
 */
public final class RocksDbState {
  private RocksDbState() {}

  public static void configure(Configuration configuration) {
    setIfAbsent(configuration, StateBackendOptions.STATE_BACKEND, "rocksdb");
    setIfAbsent(configuration, CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    setIfAbsent(configuration, RocksDBOptions.TIMER_SERVICE_FACTORY, PriorityQueueStateType.HEAP);
    setIfAbsent(configuration, RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
    setIfAbsent(
        configuration,
        RocksDBConfigurableOptions.COMPRESSION_PER_LEVEL,
        List.of(CompressionType.NO_COMPRESSION));
  }

  private static <T> void setIfAbsent(
      Configuration configuration, ConfigOption<T> option, T value) {
    if (!configuration.contains(option)) {
      configuration.set(option, value);
    }
  }
}
