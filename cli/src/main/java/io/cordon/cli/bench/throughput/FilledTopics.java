package io.cordon.cli.bench.throughput;

import io.cordon.datagen.Datagen;
import io.cordon.datagen.delivery.NativeRecord;
import io.cordon.harness.broker.TopicSpec;
import io.cordon.harness.broker.Topics;
import io.cordon.job.config.CordonOptions;
import io.cordon.model.identity.App;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.flink.configuration.ConfigOption;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The audit topics of a broker, filled with the records of a synthetic organisation. */
final class FilledTopics {
  private static final Map<App, ConfigOption<String>> TOPICS =
      Map.of(
          App.M365, CordonOptions.TOPIC_M365,
          App.BOX, CordonOptions.TOPIC_BOX,
          App.DROPBOX, CordonOptions.TOPIC_DROPBOX,
          App.GOOGLE_WORKSPACE, CordonOptions.TOPIC_GOOGLE);

  private final String bootstrapServers;
  private final int partitions;

  FilledTopics(String bootstrapServers, int partitions) {
    this.bootstrapServers = bootstrapServers;
    this.partitions = partitions;
  }

  /** Creates all topics of the job. */
  void create() {
    List<TopicSpec> topics = new ArrayList<>();
    TOPICS.values().forEach(topic -> topics.add(TopicSpec.of(topic.defaultValue(), partitions)));
    topics.add(output(CordonOptions.TOPIC_FINDINGS));
    topics.add(output(CordonOptions.TOPIC_ACTIONS));
    topics.add(output(CordonOptions.TOPIC_REJECTS));
    topics.add(output(CordonOptions.TOPIC_EXPOSURE).compacted());
    topics.add(TopicSpec.of(CordonOptions.TOPIC_POLICIES.defaultValue(), 1).compacted());
    topics.add(TopicSpec.of(CordonOptions.TOPIC_POLICY_STATUS.defaultValue(), 1).compacted());
    new Topics(bootstrapServers).create(topics);
  }

  private TopicSpec output(ConfigOption<String> topic) {
    return TopicSpec.of(topic.defaultValue(), partitions).stampedOnArrival();
  }

  /** Writes the first records in order of delivery, in turn to each partition of their topic. */
  long fill(Datagen organisation, long records, LongConsumer progress) {
    Iterator<NativeRecord> all = organisation.records();
    Map<App, Integer> next = new EnumMap<>(App.class);
    long count = 0;
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      while (all.hasNext() && count < records) {
        NativeRecord record = all.next();
        int partition = next.merge(record.app(), 1, Integer::sum) % partitions;
        var unused =
            producer.send(
                new ProducerRecord<>(
                    TOPICS.get(record.app()).defaultValue(),
                    partition,
                    null,
                    record.text().getBytes(StandardCharsets.UTF_8)));
        progress.accept(++count);
      }
    }
    return count;
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.LINGER_MS_CONFIG,
            "50",
            ProducerConfig.BATCH_SIZE_CONFIG,
            String.valueOf(1 << 18));
    ByteArraySerializer bytes = new ByteArraySerializer();
    return new KafkaProducer<>(settings, bytes, bytes);
  }
}
