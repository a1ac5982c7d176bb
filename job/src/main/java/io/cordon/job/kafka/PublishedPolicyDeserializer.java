package io.cordon.job.kafka;

import io.cordon.model.reject.Origin;
import io.cordon.policy.live.PolicySigning;
import io.cordon.policy.live.PublishedPolicy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Accepts any bytes as a published policy, so that it never throws; a later stage checks them. */
public final class PublishedPolicyDeserializer
    implements KafkaRecordDeserializationSchema<PublishedPolicy> {
  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<PublishedPolicy> out) {
    Origin origin = Origin.ofTopic(message.topic(), message.partition(), message.offset());
    Header signature = message.headers().lastHeader(PolicySigning.HEADER);
    out.collect(
        PublishedPolicy.of(
            message.key(), message.value(), signature == null ? null : value(signature), origin));
  }

  /** A header without a value is there all the same. */
  private static byte[] value(Header header) {
    return header.value() == null ? new byte[0] : header.value();
  }

  @Override
  public TypeInformation<PublishedPolicy> getProducedType() {
    return TypeInformation.of(PublishedPolicy.class);
  }
}
