package io.cordon.job.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.wire.WireBytes;
import io.cordon.job.wire.WireException;
import io.cordon.job.wire.WireType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that earlier versions of Cordon wrote, in savepoints or on the way. */
class GoldenBytesTest {
  /** Each format's records, by the name of the file with their bytes. */
  static Stream<Arguments> current() {
    return Stream.of(
        Arguments.of("activity-1-sparse", WireTypes.ACTIVITY, GoldenRecords.sparseActivity()),
        Arguments.of("activity-1-full", WireTypes.ACTIVITY, GoldenRecords.fullActivity()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("current")
  void bytesOfEachVersionAreRestored(String name, WireType<?> type, Object record)
      throws IOException {
    assertThat((Object) WireBytes.read(golden(name), type)).isEqualTo(record);
  }

  /** Another layout needs another version. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("current")
  <T> void aVersionDoesNotChange(String name, WireType<T> type, T record) throws IOException {
    assertThat(HexFormat.of().formatHex(WireBytes.of(record, type)))
        .isEqualTo(HexFormat.of().formatHex(golden(name)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("current")
  void aNewerVersionIsRefused(String name, WireType<?> type, Object record) throws IOException {
    byte[] newer = golden(name);
    newer[0] = (byte) 200;

    assertThatThrownBy(() -> WireBytes.read(newer, type))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("format 200")
        .hasMessageContaining(record.getClass().getSimpleName());
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = GoldenBytesTest.class.getResourceAsStream(name + ".hex")) {
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }
  }
}
