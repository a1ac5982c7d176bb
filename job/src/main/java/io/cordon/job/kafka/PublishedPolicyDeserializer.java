package io.cordon.job.kafka;

import io.cordon.model.reject.Origin;
import io.cordon.policy.live.PublishedPolicy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Accepts any bytes as a published policy, so that it never throws; a later stage checks them. */
public final class PublishedPolicyDeserializer
    implements KafkaRecordDeserializationSchema<PublishedPolicy> {
  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<PublishedPolicy> out) {
    Origin origin = Origin.ofTopic(message.topic(), message.partition(), message.offset());
    out.collect(PublishedPolicy.of(message.key(), message.value(), origin));
  }

  @Override
  public TypeInformation<PublishedPolicy> getProducedType() {
    return TypeInformation.of(PublishedPolicy.class);
  }
}
