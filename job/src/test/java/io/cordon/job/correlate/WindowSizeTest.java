package io.cordon.job.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.identity.StableId;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.SlidingWindows;
import io.cordon.policy.correlate.WindowSpec;
import io.cordon.policy.correlate.WindowState;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** The bytes that a window takes in state, as its Javadoc states them. */
class WindowSizeTest {
  private static final int IDS = 200 * (8 + 36 + 2); // a byte each for text and list
  private static final int ELSE = 100;

  private static Activity activity(int number) {
    Instant time = Instant.parse("2026-03-02T10:00:00Z").plusSeconds(number);
    String id = StableId.of("window", "" + number);
    Activity made = ActivityFixtures.download().id(id).at(time.toString()).build();
    return made.toBuilder().eventIds(List.of(id)).build();
  }

  private static WindowSpec stage(WindowSpec.Kind kind, long threshold, int number) {
    return new WindowSpec(
        "0",
        kind,
        1,
        List.of(new Group("ana", "by ana", null)),
        "",
        number % 5,
        6,
        86_400_000,
        threshold,
        List.of("value " + number),
        1,
        "downloads");
  }

  private static WindowState filled(WindowSpec.Kind kind, long threshold, int activities) {
    WindowState window = null;
    for (int i = 0; i < activities; i++) {
      Activity activity = activity(i);
      WindowSpec stage = stage(kind, threshold, i);
      window = SlidingWindows.observe(window, stage, activity, activity.eventIds()).after();
    }
    return window;
  }

  private static <T> int bytes(T value, Class<T> type) throws IOException {
    TypeSerializer<T> serializer =
        TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer.serialize(value, out);
    return out.length();
  }

  private static int firstActivity() throws IOException {
    return bytes(activity(0), Activity.class);
  }

  @Test
  void aFullCountTakesSixteenBytesAnEntry() throws IOException {
    int bytes = bytes(filled(WindowSpec.Kind.EVENT_COUNT, 2_000, 1_999), WindowState.class);

    assertThat(bytes).isBetween(1_999 * 16, 2_000 * 16 + IDS + firstActivity() + ELSE);
  }

  @Test
  void aCountToFiftyTakesFourKilobytes() throws IOException {
    assertThat(bytes(filled(WindowSpec.Kind.EVENT_COUNT, 50, 49), WindowState.class))
        .isLessThan(4_096);
  }

  @Test
  void differentValuesTakeSixteenBytesEach() throws IOException {
    int bytes = bytes(filled(WindowSpec.Kind.VALUE_COUNT, 500, 499), WindowState.class);

    assertThat(bytes).isLessThan(500 * 16 + IDS + firstActivity() + ELSE);
  }

  @Test
  void aSumIsBoundedWhateverItIsOf() throws IOException {
    int bytes = bytes(filled(WindowSpec.Kind.VALUE_SUM, Long.MAX_VALUE, 5_000), WindowState.class);

    assertThat(bytes).isLessThan(128 * 24 + IDS + firstActivity() + ELSE);
  }

  @Test
  void oneOfEachPartTakesAnEntryEach() throws IOException {
    int bytes = bytes(filled(WindowSpec.Kind.TEMPORAL, 6, 5_000), WindowState.class);

    assertThat(bytes).isLessThan(6 * 16 + IDS + firstActivity() + ELSE);
  }

  @Test
  void silentItTakesAHundredBytes() throws IOException {
    assertThat(bytes(filled(WindowSpec.Kind.EVENT_COUNT, 50, 500), WindowState.class))
        .isLessThan(100);
  }
}
