package io.cordon.job.read;

import io.cordon.audit.AuditReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.reject.Origin;
import java.time.Clock;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads audit records inside the Kafka source, where each partition is still in order. It never
 * throws: a record that cannot be read becomes a reject with its offset.
 */
public final class ReadRecords implements KafkaRecordDeserializationSchema<Reading> {
  private static final String EMPTY = "empty";

  private final AuditReader reader;

  public ReadRecords(Clock clock) {
    reader = new AuditReader(clock);
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Reading> out) {
    Origin origin = Origin.ofTopic(message.topic(), message.partition(), message.offset());
    if (message.value() == null || message.value().length == 0) {
      out.collect(Reading.skipped(origin, EMPTY));
    } else {
      reader.read(message.value(), origin, out::collect);
    }
  }

  @Override
  public TypeInformation<Reading> getProducedType() {
    return TypeInformation.of(Reading.class);
  }
}
