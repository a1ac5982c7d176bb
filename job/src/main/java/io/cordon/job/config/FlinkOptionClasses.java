package io.cordon.job.config;

import java.util.List;
import org.apache.flink.cep.configuration.CEPCacheOptions;
import org.apache.flink.client.cli.ArtifactFetchOptions;
import org.apache.flink.client.cli.ClientOptions;
import org.apache.flink.configuration.AlgorithmOptions;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.CleanupOptions;
import org.apache.flink.configuration.ClusterOptions;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.EventOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalResourceOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.HistoryServerOptions;
import org.apache.flink.configuration.JMXServerOptions;
import org.apache.flink.configuration.JobEventStoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.NettyShuffleEnvironmentOptions;
import org.apache.flink.configuration.OptimizerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ResourceManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.configuration.SecurityOptions;
import org.apache.flink.configuration.SinkOptions;
import org.apache.flink.configuration.SlowTaskDetectorOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateChangelogOptions;
import org.apache.flink.configuration.StateLatencyTrackOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.StateSizeTrackOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.TraceOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.connector.base.source.reader.SourceReaderOptions;
import org.apache.flink.runtime.highavailability.ApplicationResultStoreOptions;
import org.apache.flink.runtime.highavailability.JobResultStoreOptions;
import org.apache.flink.runtime.shuffle.ShuffleServiceOptions;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBNativeMetricOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.apache.flink.state.rocksdb.sstmerge.RocksDBManualCompactionOptions;

/** Where Flink declares its keys: it has no list of them. */
final class FlinkOptionClasses {
  static final List<Class<?>> ALL =
      List.of(
          AlgorithmOptions.class,
          ApplicationResultStoreOptions.class,
          ArtifactFetchOptions.class,
          BatchExecutionOptions.class,
          BlobServerOptions.class,
          CEPCacheOptions.class,
          CheckpointingOptions.class,
          CleanupOptions.class,
          ClientOptions.class,
          ClusterOptions.class,
          CoreOptions.class,
          DeploymentOptions.class,
          EventOptions.class,
          ExecutionOptions.class,
          ExternalResourceOptions.class,
          HeartbeatManagerOptions.class,
          HighAvailabilityOptions.class,
          HistoryServerOptions.class,
          JMXServerOptions.class,
          JobEventStoreOptions.class,
          JobManagerOptions.class,
          JobResultStoreOptions.class,
          MetricOptions.class,
          NettyShuffleEnvironmentOptions.class,
          OptimizerOptions.class,
          PipelineOptions.class,
          ResourceManagerOptions.class,
          RestartStrategyOptions.class,
          RestOptions.class,
          RocksDBConfigurableOptions.class,
          RocksDBManualCompactionOptions.class,
          RocksDBNativeMetricOptions.class,
          RocksDBOptions.class,
          RpcOptions.class,
          SecurityOptions.class,
          ShuffleServiceOptions.class,
          SinkOptions.class,
          SlowTaskDetectorOptions.class,
          SourceReaderOptions.class,
          StateBackendOptions.class,
          StateChangelogOptions.class,
          StateLatencyTrackOptions.class,
          StateRecoveryOptions.class,
          StateSizeTrackOptions.class,
          TaskManagerOptions.class,
          TraceOptions.class,
          WebOptions.class);

  /** Keys with these beginnings are read by plugins, file systems and other deployments. */
  static final List<String> OF_PLUGINS =
      List.of(
          "env.",
          "containerized.",
          "fs.",
          "s3.",
          "s3a.",
          "presto.",
          "gs.",
          "flink.hadoop.",
          "hadoop.",
          "metrics.reporter.",
          "events.reporter.",
          "traces.reporter.",
          "external-resource.",
          "security.delegation.token.provider.",
          "zookeeper.",
          "kubernetes.",
          "yarn.",
          "queryable-state.",
          "dstl.",
          "state.backend.forst.");

  private FlinkOptionClasses() {}
}
