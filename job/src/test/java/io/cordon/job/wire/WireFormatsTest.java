package io.cordon.job.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.containers.ContainerEventFormat;
import io.cordon.job.identify.UrlRecordFormat;
import io.cordon.job.observe.ValueUseFormat;
import io.cordon.job.sequences.SequenceMatchFormat;
import io.cordon.job.wire.format.WireTypes;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format. */
class WireFormatsTest {
  private static final int RECORDS = 300;

  static Stream<WireType<?>> formats() {
    return Stream.of(
        WireTypes.ACTIVITY,
        WireTypes.DETECTION,
        WireTypes.SIGNAL,
        WireTypes.CONTRIBUTIONS,
        WireTypes.EXPOSURE,
        ContainerEventFormat.TYPE,
        UrlRecordFormat.TYPE,
        SequenceMatchFormat.TYPE);
  }

  /** Records whose parts are there, but for some that have a bit of their own. */
  static Stream<WireType<?>> complete() {
    return Stream.of(ValueUseFormat.TYPE);
  }

  @ParameterizedTest
  @MethodSource({"formats", "complete"})
  void everyComponentOfEveryPartSurvives(WireType<?> type) throws Exception {
    survive(type, new RandomRecords(1, 0));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void absentPartsAreAbsentAfterwards(WireType<?> type) throws Exception {
    survive(type, new RandomRecords(2, 0.4));
    survive(type, new RandomRecords(3, 1));
  }

  private static <T> void survive(WireType<T> type, RandomRecords records) throws Exception {
    for (int i = 0; i < RECORDS; i++) {
      T record = records.of(type.getTypeClass());
      assertThat(WireBytes.read(WireBytes.of(record, type), type)).isEqualTo(record);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void recordsFollowOneAnother(WireType<?> type) throws Exception {
    follow(type);
  }

  private static <T> void follow(WireType<T> type) throws Exception {
    RandomRecords records = new RandomRecords(4, 0.2);
    TypeSerializer<T> serializer = type.createSerializer(new SerializerConfigImpl());
    T one = records.of(type.getTypeClass());
    T other = records.of(type.getTypeClass());
    DataOutputSerializer out = new DataOutputSerializer(16);
    serializer.serialize(one, out);
    serializer.serialize(other, out);
    DataOutputSerializer copied = new DataOutputSerializer(16);
    DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
    serializer.copy(in, copied);
    serializer.copy(in, copied);

    assertThat(in.available()).isZero();
    in.setBuffer(copied.getCopyOfBuffer());
    assertThat(serializer.deserialize(in)).isEqualTo(one);
    assertThat(serializer.deserialize(in)).isEqualTo(other);
    assertThat(serializer.copy(one)).isSameAs(one);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aTruncatedRecordIsAnErrorAtEveryLength(WireType<?> type) throws Exception {
    byte[] bytes = bytes(type, new RandomRecords(5, 0.2));
    for (int length = 0; length < bytes.length; length += 1 + length / 50) {
      byte[] truncated = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> WireBytes.read(truncated, type)).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void damagedBytesAreARecordOrAnError(WireType<?> type) throws Exception {
    Random random = new Random(6);
    RandomRecords records = new RandomRecords(7, 0.3);
    for (int i = 0; i < RECORDS; i++) {
      byte[] bytes = bytes(type, records);
      for (int n = 0; n < 3; n++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      readOrFail(type, bytes);
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace")
  private static void readOrFail(WireType<?> type, byte[] bytes) {
    try {
      assertThat((Object) WireBytes.read(bytes, type)).isNotNull();
    } catch (IOException refused) {
      assertThat(refused).hasNoSuppressedExceptions();
    }
  }

  private static <T> byte[] bytes(WireType<T> type, RandomRecords records) throws Exception {
    return WireBytes.of(records.of(type.getTypeClass()), type);
  }
}
