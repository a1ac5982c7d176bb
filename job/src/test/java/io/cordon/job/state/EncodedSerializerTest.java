package io.cordon.job.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshotSerializationUtil;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class EncodedSerializerTest {
  private final EncodedSerializer<String> serializer =
      new EncodedSerializer<>(StringSerializer.INSTANCE);
  private final DataOutputSerializer buffer = new DataOutputSerializer(16);

  private Encoded encoded(String text) throws IOException {
    return Encoded.of(text, StringSerializer.INSTANCE, buffer);
  }

  private static String decoded(Encoded encoded) throws IOException {
    return encoded.decode(StringSerializer.INSTANCE, new DataInputDeserializer());
  }

  @Test
  void aValueKeepsItsBytesWhateverTheBufferIsUsedForNext() throws IOException {
    Encoded first = encoded("first");
    Encoded second = encoded("the second is longer");

    assertThat(decoded(first)).isEqualTo("first");
    assertThat(decoded(second)).isEqualTo("the second is longer");
  }

  @Test
  void bytesAreReadAsTheyWereWrittenOneBehindTheOther() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    serializer.serialize(encoded("one"), out);
    serializer.serialize(encoded(""), out);
    DataOutputSerializer copy = new DataOutputSerializer(16);
    DataInputDeserializer source = new DataInputDeserializer(out.getCopyOfBuffer());
    serializer.copy(source, copy);
    serializer.copy(source, copy);

    DataInputDeserializer in = new DataInputDeserializer(copy.getCopyOfBuffer());
    assertThat(decoded(serializer.deserialize(in))).isEqualTo("one");
    assertThat(decoded(serializer.deserialize(in))).isEmpty();
    assertThat(in.available()).isZero();
  }

  @Test
  void bytesThatAreLeftOverAreAnError() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    StringSerializer.INSTANCE.serialize("text", out);
    out.writeByte(7);

    assertThatThrownBy(() -> decoded(new Encoded(out.getCopyOfBuffer())))
        .hasMessage("1 bytes too many after a row");
  }

  @Test
  void aSavepointOfTheSameContentIsReadAsItIsAndOfAnotherRefused() throws IOException {
    assertThat(compatibility(StringSerializer.INSTANCE).isCompatibleAsIs()).isTrue();
    assertThat(compatibility(IntSerializer.INSTANCE).isIncompatible()).isTrue();
  }

  private TypeSerializerSchemaCompatibility<Encoded> compatibility(TypeSerializer<?> before)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshotSerializationUtil.writeSerializerSnapshot(
        out, new EncodedSerializer<>(before).snapshotConfiguration());
    TypeSerializerSnapshot<Encoded> written =
        TypeSerializerSnapshotSerializationUtil.readSerializerSnapshot(
            new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());
    return serializer.snapshotConfiguration().resolveSchemaCompatibility(written);
  }
}
