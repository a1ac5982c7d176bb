package io.cordon.cli.wholejob;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.harness.topic.CommittedReader;
import io.cordon.harness.topic.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Publishes policies to the running job, and waits for the status of each. */
final class PolicyPublisher implements AutoCloseable {
  private static final Map<String, Object> LARGE_MESSAGES =
      Map.of(
          ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 64 << 20,
          ProducerConfig.BUFFER_MEMORY_CONFIG, 128L << 20);

  private final TopicWriter policies;
  private final CommittedReader statuses;

  PolicyPublisher(String bootstrapServers) {
    policies = new TopicWriter(bootstrapServers, "cordon.policies", LARGE_MESSAGES);
    statuses = new CommittedReader(bootstrapServers, "cordon.policies.status");
  }

  /** The status that the job publishes for this message. */
  JsonNode publish(String id, String text) throws Exception {
    return publish(id, text.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode remove(String id) throws Exception {
    return publish(id, (byte[]) null);
  }

  JsonNode publish(String id, byte[] text) throws Exception {
    long offset = policies.write(id, text);
    List<JsonNode> found = new ArrayList<>();
    statuses.readUntil(
        texts -> {
          found.clear();
          texts.stream()
              .map(Json::parse)
              .filter(status -> status.path("offset").asLong() == offset)
              .forEach(found::add);
          return !found.isEmpty();
        });
    return found.get(0);
  }

  @Override
  public void close() {
    policies.close();
    statuses.close();
  }
}
