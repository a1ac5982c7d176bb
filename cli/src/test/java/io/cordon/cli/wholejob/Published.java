package io.cordon.cli.wholejob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes policies as anybody may, and waits for what the job says of them. */
final class Published implements AutoCloseable {
  private static final String TOPIC = "cordon.policies";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<byte[], byte[]> producer;
  private final Committed statuses;

  Published(String bootstrapServers) {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 64 << 20);
    properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 128L << 20);
    ByteArraySerializer bytes = new ByteArraySerializer();
    producer = new KafkaProducer<>(properties, bytes, bytes);
    statuses = new Committed(bootstrapServers, "cordon.policies.status");
  }

  /** What became of the text, as the job says: the answer to this very message. */
  JsonNode publish(String id, String text) throws Exception {
    return publish(id, text.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode remove(String id) throws Exception {
    return publish(id, (byte[]) null);
  }

  JsonNode publish(String id, byte[] text) throws Exception {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    long offset = producer.send(new ProducerRecord<>(TOPIC, key, text)).get().offset();
    List<JsonNode> answers = new ArrayList<>();
    statuses.until(
        texts -> {
          answers.clear();
          for (String status : texts) {
            JsonNode answer = read(status);
            if (answer.path("offset").asLong() == offset) {
              answers.add(answer);
            }
          }
          return !answers.isEmpty();
        });
    return answers.get(0);
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (java.io.IOException notJson) {
      throw new AssertionError(json, notJson);
    }
  }

  @Override
  public void close() {
    producer.close();
    statuses.close();
  }
}
