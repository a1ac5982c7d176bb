package io.cordon.cli.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.CommandRun;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.model.finding.Verdict;
import io.cordon.model.json.VerdictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command writes to a real topic what the job reads. */
class VerdictITCase {
  private static final String UID = "5506b255-c04b-5899-b20e-2c8ac64df8ee";

  @TempDir private Path directory;

  @Test
  void aVerdictIsPublishedAndWithdrawn() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("kafka"))) {
      Path config = config(broker);
      CommandRun missing = verdict(config, UID, "false");
      assertThat(missing.exitCode()).isEqualTo(2);
      assertThat(missing.err()).contains("has no topic cordon.verdicts").hasLineCount(1);

      broker.createTopics(List.of(TopicSpec.of("cordon.verdicts", 1).compacted()));
      CommandRun run =
          verdict(config, "--by", "ana", "--until", "2030-12-31", "--note", "n", UID, "false");
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.err())
          .isEqualTo(
              "cordon verdict: %s was a false alarm, says ana; it counts until 2031-01-01T00:00:00Z\n",
              UID);
      assertThat(verdict(config, UID, "withdraw").err())
          .isEqualTo("cordon verdict: withdrew the verdict about %s\n", UID);

      List<ConsumerRecord<String, String>> messages = messages(broker.bootstrapServers());
      assertThat(messages).extracting(ConsumerRecord::key).containsExactly(UID, UID);
      Verdict written = VerdictJson.read(messages.get(0).value());
      Instant until = Instant.parse("2031-01-01T00:00:00Z");
      assertThat(written)
          .isEqualTo(new Verdict(UID, /* falseAlarm= */ true, "ana", written.at(), until, "n"));
      assertThat(messages.get(1).value()).isNull();
    }
  }

  private static List<ConsumerRecord<String, String>> messages(String bootstrapServers) {
    StringDeserializer text = new StringDeserializer();
    TopicPartition partition = new TopicPartition("cordon.verdicts", 0);
    List<ConsumerRecord<String, String>> messages = new ArrayList<>();
    try (KafkaConsumer<String, String> topic =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), text, text)) {
      topic.assign(List.of(partition));
      topic.seekToBeginning(List.of(partition));
      long end = topic.endOffsets(List.of(partition)).get(partition);
      while (topic.position(partition) < end) {
        topic.poll(Duration.ofMillis(100)).forEach(messages::add);
      }
    }
    return messages;
  }

  private Path config(EmbeddedBroker broker) throws IOException {
    return Files.writeString(
        directory.resolve("cordon.yaml"),
        "cordon.kafka.bootstrap-servers: '" + broker.bootstrapServers() + "'\n");
  }

  private static CommandRun verdict(Path config, String... words) {
    List<String> arguments = new ArrayList<>(List.of("verdict", "--config", config.toString()));
    arguments.addAll(List.of(words));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
