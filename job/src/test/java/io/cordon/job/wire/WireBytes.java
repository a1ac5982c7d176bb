package io.cordon.job.wire;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Records to bytes and back, by the serializer that Flink would use. */
public final class WireBytes {
  private WireBytes() {}

  public static <T> byte[] of(T value, TypeInformation<T> type) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    type.createSerializer(new SerializerConfigImpl()).serialize(value, out);
    return out.getCopyOfBuffer();
  }

  public static <T> T read(byte[] bytes, TypeInformation<T> type) throws IOException {
    return type.createSerializer(new SerializerConfigImpl())
        .deserialize(new DataInputDeserializer(bytes));
  }
}
