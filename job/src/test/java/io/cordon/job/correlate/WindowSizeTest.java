package io.cordon.job.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.identity.StableId;
import io.cordon.policy.Aggregation;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.SlidingWindow;
import io.cordon.policy.correlate.WindowInput;
import io.cordon.policy.correlate.WindowSpec;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** The bytes that a window takes in state are those that its Javadoc states. */
class WindowSizeTest {
  private static final int IDS = 200 * (8 + 36 + 2); // a byte each for text and list
  private static final int OTHER = 100;

  private static Activity activity(int number) {
    Instant time = Instant.parse("2026-03-02T10:00:00Z").plusSeconds(number);
    String id = StableId.of("window", "" + number);
    Activity made = ActivityFixtures.download().id(id).at(time.toString()).build();
    return made.toBuilder().eventIds(List.of(id)).build();
  }

  private static Contribution contribution(Aggregation aggregation, long threshold, int number) {
    WindowSpec window = new WindowSpec("0", aggregation, 1, 6, 86_400_000, threshold, "downloads");
    WindowInput input = new WindowInput(window, number % 5, List.of("value " + number), 1);
    Group group = new Group("ana", "by ana", null);
    return new Contribution(null, 0, group, "", input, List.of(), null);
  }

  private static GroupWindows filled(Aggregation aggregation, long threshold, int activities) {
    SlidingWindow window =
        new SlidingWindow(contribution(aggregation, 1, 0).window().timespanMillis());
    for (int i = 0; i < activities; i++) {
      Activity activity = activity(i);
      window.observe(contribution(aggregation, threshold, i), activity, activity.eventIds());
    }
    GroupWindows group = new GroupWindows();
    group.add("policy", window);
    return group;
  }

  private static <T> int bytes(T value, TypeSerializer<T> serializer) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer.serialize(value, out);
    return out.length();
  }

  private static TypeSerializer<Activity> activities() {
    return WireTypes.ACTIVITY.createSerializer(new SerializerConfigImpl());
  }

  private static int bytes(GroupWindows group) throws IOException {
    return bytes(
        group, new GroupWindowsFormat().wireType().createSerializer(new SerializerConfigImpl()));
  }

  private static int firstActivity() throws IOException {
    return bytes(activity(0), activities());
  }

  @Test
  void fullCountTakesAtMostSixteenBytesAnEntry() throws IOException {
    int bytes = bytes(filled(Aggregation.EVENT_COUNT, 2_000, 1_999));

    assertThat(bytes).isBetween(1_999 * 8, 2_000 * 16 + IDS + firstActivity() + OTHER);
  }

  @Test
  void countToFiftyTakesFourKilobytes() throws IOException {
    assertThat(bytes(filled(Aggregation.EVENT_COUNT, 50, 49))).isLessThan(4_096);
  }

  @Test
  void differentValuesTakeSixteenBytesEach() throws IOException {
    int bytes = bytes(filled(Aggregation.VALUE_COUNT, 500, 499));

    assertThat(bytes).isLessThan(500 * 16 + IDS + firstActivity() + OTHER);
  }

  @Test
  void sumIsBoundedForAnyNumberOfActivities() throws IOException {
    int bytes = bytes(filled(Aggregation.VALUE_SUM, Long.MAX_VALUE, 5_000));

    assertThat(bytes).isLessThan(128 * 24 + IDS + firstActivity() + OTHER);
  }

  @Test
  void temporalWindowTakesOneEntryForEachInput() throws IOException {
    int bytes = bytes(filled(Aggregation.TEMPORAL, 6, 5_000));

    assertThat(bytes).isLessThan(6 * 16 + IDS + firstActivity() + OTHER);
  }

  @Test
  void suppressedWindowTakesAHundredBytes() throws IOException {
    assertThat(bytes(filled(Aggregation.EVENT_COUNT, 50, 500))).isLessThan(100);
  }
}
