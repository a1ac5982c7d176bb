package io.cordon.job.kafka;

import io.cordon.job.atrest.AtRestMessage;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads labels at rest inside the Kafka source; never throws, because any bytes are a message. */
final class LabelAtRestDeserializer implements KafkaRecordDeserializationSchema<AtRestMessage> {
  private static final long serialVersionUID = 1L;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<AtRestMessage> out) {
    Origin origin = Origin.ofTopic(message.topic(), message.partition(), message.offset());
    Instant readAt = Instant.ofEpochMilli(Math.max(0, message.timestamp()));
    out.collect(AtRestMessage.of(message.key(), message.value(), readAt, origin));
  }

  @Override
  public TypeInformation<AtRestMessage> getProducedType() {
    return TypeInformation.of(AtRestMessage.class);
  }
}
