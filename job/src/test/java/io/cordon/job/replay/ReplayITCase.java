package io.cordon.job.replay;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.TestFlink;
import io.cordon.model.activity.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

class ReplayITCase {
  private static final Duration ALARM_AFTER = Duration.ofHours(1);

  private static DataStream<Activity> given(List<Activity> activities) {
    return TestFlink.of(1).fromData(activities, TypeInformation.of(Activity.class)).uid("given");
  }

  private static List<String> ids(List<Activity> activities) {
    return activities.stream().map(Activity::id).toList();
  }

  @Test
  void aShuffledLogIsSortedByTimeAndId() throws Exception {
    List<Activity> shuffled = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      Instant time = instant("10:00").plusSeconds(number / 5);
      String id = String.format(Locale.ROOT, "e%03d", (number * 79) % 200);
      shuffled.add(download().id(id).at(time.toString()).build());
    }
    Collections.shuffle(shuffled, new Random(11));

    List<Activity> expected = new ArrayList<>(shuffled);
    expected.sort(Comparator.comparing(Activity::time).thenComparing(Activity::id));
    assertThat(expected).isNotEqualTo(shuffled);
    List<Activity> replayed = TestFlink.all(Replay.inOrder(given(shuffled)).executeAndCollect());
    assertThat(ids(replayed)).isEqualTo(ids(expected));
    assertThat(replayed).containsExactlyElementsOf(expected);
  }

  @Test
  void timersFireBetweenActivitiesAndAtTheEndOfTheLog() throws Exception {
    Activity early = download().id("early").at("10:00").build();
    Activity soon = download().id("soon").at("10:30").build();
    Activity late = download().id("late").at("12:00").build();

    DataStream<String> emitted =
        Replay.inOrder(given(List.of(late, early, soon)))
            .keyBy(Activity::tenant)
            .process(new Alarms())
            .uid("alarms");

    assertThat(TestFlink.all(emitted.executeAndCollect()))
        .containsExactly(
            "early", "soon", "alarm 11:00", "alarm 11:30", "late", "alarm 13:00 at the end");
  }

  @Test
  void anEmptyLogEmitsNothing() throws Exception {
    DataStream<Activity> none =
        given(List.of(download().build())).filter(activity -> false).uid("none");

    assertThat(TestFlink.all(Replay.inOrder(none).executeAndCollect())).isEmpty();
  }

  /** Emits each activity's id, and an alarm one hour of event time later. */
  private static final class Alarms extends KeyedProcessFunction<String, Activity, String> {
    @Override
    public void processElement(Activity activity, Context context, Collector<String> out) {
      out.collect(activity.id());
      long alarm = activity.time().plus(ALARM_AFTER).toEpochMilli();
      context.timerService().registerEventTimeTimer(alarm);
    }

    @Override
    public void onTimer(long alarm, OnTimerContext context, Collector<String> out) {
      boolean atTheEnd = context.timerService().currentWatermark() == Long.MAX_VALUE;
      String time = Instant.ofEpochMilli(alarm).toString().substring(11, 16);
      out.collect("alarm " + time + (atTheEnd ? " at the end" : ""));
    }
  }
}
