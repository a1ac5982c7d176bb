package io.cordon.job.replay;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayWatermarksTest {
  private OneInputStreamOperatorTestHarness<Activity, Activity> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new OneInputStreamOperatorTestHarness<>(new ReplayWatermarks());
    harness.open();
  }

  private static Watermark before(Activity activity) {
    return new Watermark(activity.time().toEpochMilli() - 1);
  }

  private static StreamRecord<Activity> timed(Activity activity) {
    return new StreamRecord<>(activity, activity.time().toEpochMilli());
  }

  @Test
  void theWatermarkAdvancesToJustBeforeEachNewTime() throws Exception {
    Activity first = download().id("a").at("10:00").build();
    Activity sameTime = download().id("b").at("10:00").build();
    Activity next = download().id("c").at("11:00").build();

    for (Activity activity : new Activity[] {first, sameTime, next}) {
      harness.processElement(new StreamRecord<>(activity));
    }

    assertThat(harness.getOutput())
        .containsExactly(before(first), timed(first), timed(sameTime), before(next), timed(next));
  }

  @Test
  void watermarksOfTheInputAreDropped() throws Exception {
    harness.processWatermark(instant("10:00").toEpochMilli());
    harness.processWatermark(Watermark.MAX_WATERMARK);

    assertThat(harness.getOutput()).isEmpty();
  }

  @Test
  void theFinalWatermarkFollowsTheLastActivity() throws Exception {
    Activity only = download().build();
    harness.processElement(new StreamRecord<>(only));

    harness.endInput();

    assertThat(harness.getOutput())
        .containsExactly(before(only), timed(only), Watermark.MAX_WATERMARK);
  }
}
