package io.cordon.job.kafka;

import io.cordon.job.live.VerdictMessage;
import io.cordon.model.reject.Origin;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads verdicts inside the Kafka source; never throws, because any bytes are a message. */
final class VerdictDeserializer implements KafkaRecordDeserializationSchema<VerdictMessage> {
  private static final long serialVersionUID = 1L;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<VerdictMessage> out) {
    Origin origin = Origin.ofTopic(message.topic(), message.partition(), message.offset());
    out.collect(VerdictMessage.of(message.key(), message.value(), origin));
  }

  @Override
  public TypeInformation<VerdictMessage> getProducedType() {
    return TypeInformation.of(VerdictMessage.class);
  }
}
