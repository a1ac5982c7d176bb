package io.cordon.cli.faults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records that no reader expects: without a value, empty, huge, garbage, with many headers. */
final class PoisonRecords {
  /** How many of them in each topic of audit records cannot be read. */
  static final int REJECTS = 4;

  private static final int HEADERS = 500;
  private static final int LARGE_BYTES = 900_000;

  /** Larger than Kafka's clients and brokers accept by default; topics can allow it. */
  private static final int OVERSIZE_BYTES = 3_000_000;

  private PoisonRecords() {}

  /**
   * Writes them to some topics.
   *
   * @param oversize topics that accept several megabytes
   */
  static void write(String bootstrapServers, List<String> topics, List<String> oversize)
      throws Exception {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * OVERSIZE_BYTES);
    ByteArraySerializer bytes = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
      for (String topic : topics) {
        for (ProducerRecord<byte[], byte[]> record : records(topic)) {
          producer.send(record).get();
        }
      }
      for (String topic : oversize) {
        producer.send(new ProducerRecord<>(topic, text("a"), noise(OVERSIZE_BYTES))).get();
        producer.send(new ProducerRecord<>(topic, text("b"), letters(OVERSIZE_BYTES))).get();
      }
    }
  }

  private static List<ProducerRecord<byte[], byte[]>> records(String topic) {
    ProducerRecord<byte[], byte[]> headers =
        new ProducerRecord<>(topic, text("headers"), text("{\"Operation\":\"FileAccessed\"}"));
    for (int number = 0; number < HEADERS; number++) {
      headers.headers().add("header-" + number, noise(64));
    }
    return List.of(
        new ProducerRecord<>(topic, text("null"), null),
        new ProducerRecord<>(topic, text("empty"), new byte[0]),
        new ProducerRecord<>(topic, noise(100), noise(100)),
        new ProducerRecord<>(topic, text("noise"), noise(LARGE_BYTES)),
        new ProducerRecord<>(topic, text("letters"), letters(LARGE_BYTES)),
        new ProducerRecord<>(topic, text("deep"), text("[".repeat(LARGE_BYTES))),
        headers);
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] letters(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'a');
    return bytes;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
