package io.cordon.harness.cluster;

import java.net.URI;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** A Flink cluster inside this process that accepts jobs over REST, like a separate cluster. */
public final class EmbeddedCluster implements AutoCloseable {
  private static final int SLOTS = 2;

  private static final List<ConfigOption<String>> LISTENERS =
      List.of(JobManagerOptions.BIND_HOST, TaskManagerOptions.BIND_HOST, RestOptions.BIND_ADDRESS);

  private final MiniCluster cluster;
  private final URI address;

  private EmbeddedCluster(MiniCluster cluster, URI address) {
    this.cluster = cluster;
    this.address = address;
  }

  public static EmbeddedCluster start() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(128));
    for (ConfigOption<String> address : LISTENERS) {
      configuration.set(address, "localhost");
    }
    // Unlike on a separate cluster, this process has loaded the classes of the job's jar already.
    configuration.set(CoreOptions.CLASSLOADER_RESOLVE_ORDER, "parent-first");
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(SLOTS)
                .withRandomPorts()
                .build());
    cluster.start();
    return new EmbeddedCluster(cluster, cluster.getRestAddress().get());
  }

  public String host() {
    return address.getHost();
  }

  public int port() {
    return address.getPort();
  }

  /** HOST:PORT of the job manager, as the commands expect it. */
  public String jobManager() {
    return host() + ":" + port();
  }

  /** Whether the job is running and has never been restarted after a failure. */
  public boolean runsWithoutRestart(JobID job) throws Exception {
    var graph = cluster.getArchivedExecutionGraph(job).get();
    return graph.getState() == JobStatus.RUNNING
        && graph.getStatusTimestamp(JobStatus.RESTARTING) == 0;
  }

  @Override
  public void close() {
    cluster.closeAsync().join();
  }
}
