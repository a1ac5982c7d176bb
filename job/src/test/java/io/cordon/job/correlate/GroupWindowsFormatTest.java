package io.cordon.job.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.policy.correlate.SlidingWindow;
import io.cordon.policy.correlate.WindowEvidence;
import io.cordon.policy.correlate.WindowState;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class GroupWindowsFormatTest {
  private static final WindowState COUNT =
      new WindowState(
          new long[] {1_000, 1_000, 4_500},
          new long[] {7, -1, 9},
          null,
          new WindowEvidence(null, new long[] {4_500, 1_000}, List.of("e2", "e1")),
          60_000,
          4_500,
          Long.MIN_VALUE,
          64_501);

  /** What version 1 wrote for {@link #COUNT}. */
  private static final String VERSION_1 =
      "0141010270e0d403a846ffffffffffffffffff01eaef0703d00f00d83600000000000000"
          + "07ffffffffffffffff00000000000000090002a846d7360204653204653100";

  private final TypeSerializer<GroupWindows> serializer =
      new GroupWindowsFormat().wireType().createSerializer(new SerializerConfigImpl());

  private static GroupWindows group(WindowState window) {
    GroupWindows group = new GroupWindows();
    group.add("p", SlidingWindow.of(window));
    return group;
  }

  private byte[] bytes(GroupWindows group) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(group, out);
    return out.getCopyOfBuffer();
  }

  private GroupWindows read(byte[] bytes) throws IOException {
    return serializer.deserialize(new DataInputDeserializer(bytes));
  }

  @Test
  void windowsOfVersionOneAreRead() throws IOException {
    GroupWindows group = read(HexFormat.of().parseHex(VERSION_1));

    assertThat(group.window("p").state()).usingRecursiveComparison().isEqualTo(COUNT);
    assertThat(HexFormat.of().formatHex(bytes(group))).isEqualTo(VERSION_1);
  }

  @Test
  void sumsAndTheFirstActivitySurvive() throws IOException {
    Activity first = ActivityFixtures.download().id("e1").build();
    WindowState sum =
        new WindowState(
            new long[] {1, 2},
            new long[] {3, 4},
            new long[] {5, Long.MAX_VALUE},
            new WindowEvidence(first, new long[] {1}, List.of("ein Ding 日本")),
            60_000,
            2,
            0,
            99);

    WindowState read = read(bytes(group(sum))).window("p").state();

    assertThat(read).usingRecursiveComparison().isEqualTo(sum);
  }

  @Test
  void aCopyDoesNotChangeWithTheOriginal() {
    GroupWindows group = group(COUNT);
    GroupWindows copy = serializer.copy(group);

    group.window("p").keep(1_000_000);
    group.add("q", new SlidingWindow(1));

    assertThat(copy.window("p").state()).usingRecursiveComparison().isEqualTo(COUNT);
    assertThat(copy.window("q")).isNull();
  }
}
