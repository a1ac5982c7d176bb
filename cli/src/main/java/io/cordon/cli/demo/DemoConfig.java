package io.cordon.cli.demo;

import io.cordon.cli.local.LocalFlink;
import io.cordon.cli.local.LocalMemory;
import io.cordon.cli.local.RocksDbState;
import io.cordon.cli.local.WebPort;
import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.options.UserErrorException;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.job.config.AlertBudgetOptions;
import io.cordon.job.config.ConfigException;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** The configuration of the demo's job: as in production, with all files in one directory. */
final class DemoConfig {
  /** More than by default: in a few minutes more goes wrong here than elsewhere in months. */
  private static final double ALERT_BUDGET = 20;

  private static final int PARALLELISM = 2;

  private final Path directory;
  private final String bootstrapServers;
  private final int webPort;

  DemoConfig(Path directory, String bootstrapServers) throws IOException {
    this.directory = directory;
    this.bootstrapServers = bootstrapServers;
    this.webPort = WebPort.free(InetAddress.getLoopbackAddress(), WebPort.DEFAULT);
  }

  /** All topics of the job. */
  static List<TopicSpec> topics() {
    List<TopicSpec> topics = new ArrayList<>(outputs());
    AuditLogFeed.TOPICS.values().stream()
        .map(ConfigOption::defaultValue)
        .sorted()
        .forEach(topic -> topics.add(TopicSpec.of(topic, 1)));
    return topics;
  }

  private static List<TopicSpec> outputs() {
    return List.of(
        TopicSpec.of(CordonOptions.TOPIC_FINDINGS.defaultValue(), 2).stampedOnArrival(),
        TopicSpec.of(CordonOptions.TOPIC_SIGNALS.defaultValue(), 2).stampedOnArrival(),
        TopicSpec.of(CordonOptions.TOPIC_ACTIONS.defaultValue(), 2).stampedOnArrival(),
        TopicSpec.of(CordonOptions.TOPIC_REJECTS.defaultValue(), 1).stampedOnArrival(),
        TopicSpec.of(CordonOptions.TOPIC_EXPOSURE.defaultValue(), 2).compacted().stampedOnArrival(),
        TopicSpec.of(CordonOptions.TOPIC_POLICIES.defaultValue(), 1).compacted(),
        TopicSpec.of(CordonOptions.TOPIC_POLICY_STATUS.defaultValue(), 1).compacted(),
        TopicSpec.of(CordonOptions.TOPIC_VERDICTS.defaultValue(), 1).compacted(),
        TopicSpec.of(CordonOptions.TOPIC_LEDGER.defaultValue(), 1).compacted());
  }

  Path organisation() {
    return directory.resolve("org.yaml");
  }

  /** What the job learns from before it reads the topics. */
  Path history() {
    return directory.resolve("history.jsonl");
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  String webPage() {
    return "http://localhost:" + webPort;
  }

  JobConfig jobConfig() {
    Configuration given = new Configuration();
    given.set(CordonOptions.BOOTSTRAP_SERVERS, bootstrapServers);
    given.set(CordonOptions.ORGANISATION, organisation().toString());
    given.set(CordonOptions.POLICIES, PolicyOptions.builtInPolicies().toString());
    given.set(CordonOptions.WARM_UP, history().toString());
    given.set(AlertBudgetOptions.ALERT_BUDGET, ALERT_BUDGET);
    // To show what it would do; nobody carries it out.
    given.set(CordonOptions.MODE, "enforce");
    given.set(CordonOptions.DISORDER, Duration.ofSeconds(5));
    given.set(CordonOptions.IDLENESS, Duration.ofSeconds(2));
    LocalFlink.keepToThisMachine(given);
    given.set(RestOptions.PORT, webPort);
    given.set(CoreOptions.DEFAULT_PARALLELISM, PARALLELISM);
    given.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
    LocalMemory.reserve(given, PARALLELISM);
    given.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofMillis(500));
    RocksDbState.configure(given);
    given.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    given.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        directory.resolve("checkpoints").toUri().toString());
    given.set(CoreOptions.TMP_DIRS, directory.resolve("tmp").toString());
    try {
      return JobConfig.of(given);
    } catch (ConfigException mistake) {
      throw new UserErrorException(mistake.getMessage(), mistake);
    }
  }
}
