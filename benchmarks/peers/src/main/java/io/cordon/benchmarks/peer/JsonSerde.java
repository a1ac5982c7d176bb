package io.cordon.benchmarks.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Events as JSON in Kafka's internal topics: the way that Kafka Streams' own examples go. */
final class JsonSerde implements Serde<AuditEvent> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Serializer<AuditEvent> serializer() {
    return (topic, event) -> {
      try {
        return event == null ? null : JSON.writeValueAsBytes(event);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    };
  }

  @Override
  public Deserializer<AuditEvent> deserializer() {
    return (topic, bytes) -> {
      try {
        return bytes == null ? null : JSON.readValue(bytes, AuditEvent.class);
      } catch (IOException damaged) {
        throw new UncheckedIOException(damaged);
      }
    };
  }
}
