package io.cordon.cli.cluster;

import java.net.URI;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** A Flink cluster inside the test that takes jobs over REST, as one of its own processes does. */
public final class TestCluster implements AutoCloseable {
  private static final int SLOTS = 2;

  private final MiniCluster cluster;
  private final URI address;

  private TestCluster(MiniCluster cluster, URI address) {
    this.cluster = cluster;
    this.address = address;
  }

  public static TestCluster start() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(128));
    // The job's jar is sent, but its classes are in this process already, other than on a cluster.
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
    return new TestCluster(cluster, cluster.getRestAddress().get());
  }

  public String host() {
    return address.getHost();
  }

  public int port() {
    return address.getPort();
  }

  /** As the commands want it. */
  public String jobManager() {
    return host() + ":" + port();
  }

  /** Whether the job runs, and has run from its beginning without a failure. */
  public boolean runsUndisturbed(JobID job) throws Exception {
    var graph = cluster.getArchivedExecutionGraph(job).get();
    return graph.getState() == JobStatus.RUNNING
        && graph.getStatusTimestamp(JobStatus.RESTARTING) == 0;
  }

  @Override
  public void close() {
    cluster.closeAsync().join();
  }
}
