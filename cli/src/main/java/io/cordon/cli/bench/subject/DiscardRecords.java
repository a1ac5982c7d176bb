package io.cordon.cli.bench.subject;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reduces a record to a number: its length, or the number of fields of its tree. */
final class DiscardRecords implements KafkaRecordDeserializationSchema<Integer> {
  private static final long serialVersionUID = 1L;

  private final boolean tree;
  private transient ObjectMapper mapper;

  /**
   * @param tree whether Jackson makes a tree of it first
   */
  DiscardRecords(boolean tree) {
    this.tree = tree;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Integer> out)
      throws IOException {
    if (tree) {
      if (mapper == null) {
        mapper = new ObjectMapper();
      }
      out.collect(mapper.readTree(message.value()).size());
    } else {
      out.collect(message.value().length);
    }
  }

  @Override
  public TypeInformation<Integer> getProducedType() {
    return Types.INT;
  }
}
