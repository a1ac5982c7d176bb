package io.cordon.job.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.wire.format.WireTypes;
import java.io.EOFException;
import java.util.Random;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a record are taken as they come, whatever length is claimed. */
class WireInputTest {
  private final WireInput in = new WireInput();

  private byte[] filled(byte[] bytes) throws Exception {
    in.fill(new DataInputDeserializer(bytes), bytes.length);
    DataOutputSerializer out = new DataOutputSerializer(16);
    in.copyTo(out);
    assertThat(in.remaining()).isEqualTo(bytes.length);
    return out.getCopyOfBuffer();
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1024, 1025, 65_536, 65_537, 131_072, 131_073, 3_000_000})
  void recordsOfAnyLengthAreTakenWhole(int length) throws Exception {
    assertThat(filled(random(length))).isEqualTo(random(length));
    assertThat(filled(random(100))).isEqualTo(random(100));
    assertThat(filled(random(length))).isEqualTo(random(length));
  }

  @Test
  void aClaimedLengthTakesNoMemoryBeforeItsBytesAreThere() {
    // 2 GB would be more than any array holds.
    assertThatThrownBy(() -> in.fill(new DataInputDeserializer(random(100)), Integer.MAX_VALUE))
        .isInstanceOf(EOFException.class);
    byte[] record = {1, -1, -1, -1, -1, 7, 0};
    assertThatThrownBy(() -> WireBytes.read(record, WireTypes.ACTIVITY))
        .isInstanceOf(EOFException.class);
  }
}
