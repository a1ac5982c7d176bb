package io.cordon.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.cli.Cordon;
import io.cordon.cli.process.Await;
import io.cordon.cli.process.JavaProcess;
import io.cordon.harness.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start against an empty Kafka, and what a person sees of it. */
class RunITCase {
  @TempDir private Path directory;

  @Test
  void itCreatesItsTopicsSaysWhatItDoesAndStopsInOrder() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"))) {
      Path config = config(broker);
      saysWhatIsMissing(config);
      List<String> arguments = List.of("run", "--config", config.toString(), "--create-topics");
      try (JavaProcess run = JavaProcess.start(Cordon.class, directory, arguments)) {
        run.awaitLine("cordon: watching cordon.audit.m365");
        Path state = directory.resolve("state");
        awaitCheckpoint(state);

        assertThat(run.stop()).isEqualTo(JavaProcess.STOPPED);
        assertThat(run.lines())
            .anyMatch(line -> line.startsWith("cordon: created the topics cordon.actions, "))
            .anyMatch(line -> line.matches("cordon: state: .*; starting without any"))
            .anyMatch(line -> line.matches("cordon: Flink's web page: http://localhost:\\d+.*"))
            .anyMatch(line -> line.contains("cordon.mode observe: findings, and no action is"))
            .anyMatch(line -> line.startsWith("cordon: stopping; the state stays in " + state))
            .anyMatch(line -> line.startsWith("cordon: stopped: 0 records read, "))
            .noneMatch(line -> line.startsWith("warn: "));
      }
      theTopicsHaveTheirSettings(broker);
    }
  }

  private static void saysWhatIsMissing(Path config) {
    CommandRun run = CommandRun.of("run", "--config", config.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err())
        .contains("has no topic cordon.actions, ", "cordon run --create-topics creates");
  }

  private static void awaitCheckpoint(Path state) throws Exception {
    Await.until(
        "a checkpoint in " + state,
        Duration.ofMinutes(2),
        () -> Files.isDirectory(state) && !CheckpointFiles.metadata(state, 3).isEmpty());
  }

  private static void theTopicsHaveTheirSettings(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      Set<String> names = admin.listTopics().names().get();
      assertThat(names)
          .contains("cordon.audit.google", "cordon.verdicts", "cordon.policies.status")
          .doesNotContain("cordon.dead-letter");
      assertThat(setting(admin, "cordon.policies", "cleanup.policy")).isEqualTo("compact");
      assertThat(setting(admin, "cordon.exposure", "cleanup.policy")).isEqualTo("compact");
      assertThat(setting(admin, "cordon.findings", "cleanup.policy")).isEqualTo("delete");
      assertThat(setting(admin, "cordon.findings", "message.timestamp.type"))
          .isEqualTo("LogAppendTime");
      assertThat(setting(admin, "cordon.audit.m365", "message.timestamp.type"))
          .isEqualTo("CreateTime");
    }
  }

  private static String setting(Admin admin, String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
    ConfigEntry entry = settings.get(name);
    return entry.value();
  }

  private Path config(EmbeddedBroker broker) throws IOException {
    return Files.writeString(
        directory.resolve("cordon.yaml"),
        """
        cordon:
          kafka: {bootstrap-servers: '%s'}
        execution.checkpointing: {interval: 1 s, dir: '%s'}
        """
            .formatted(broker.bootstrapServers(), directory.resolve("state").toUri()));
  }
}
