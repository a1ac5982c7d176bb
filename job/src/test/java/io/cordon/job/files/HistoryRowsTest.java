package io.cordon.job.files;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.act.OpenActs.Pass;
import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Emission;
import io.cordon.model.file.Exposure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What warms up the job is learned from as anything else, and counted apart. */
class HistoryRowsTest {
  private KeyedHarness<Activity, Activity> harness;

  @BeforeEach
  void open() throws Exception {
    harness = FileRowHarness.withLedger();
  }

  private static Activity history(ActivityFixtures activity) {
    return activity.build().toBuilder().emission(Emission.HISTORY).build();
  }

  private void process(Activity... activities) throws Exception {
    for (Activity activity : activities) {
      harness.process(activity, activity.time());
    }
  }

  private Activity last() {
    return harness.output().get(harness.output().size() - 1);
  }

  @Test
  void itsLabelAndExposureAreKnownAfterwards() throws Exception {
    process(
        history(share().to("eve@gmail.com").labelled("Confidential", 3).at("09:00")),
        download().at("10:00").build());

    assertThat(last().emission()).isEqualTo(Emission.FIRST);
    assertThat(last().file().label().name()).isEqualTo("Confidential");
    assertThat(last().file().exposure()).isEqualTo(Exposure.EXTERNAL);
    assertThat(harness.sideOutput(KeepFileRow.EXPOSURE)).hasSize(1);
    assertThat(harness.count("cordon.merge.history")).isEqualTo(1);
    assertThat(harness.count("cordon.merge.activities")).isEqualTo(1);
  }

  @Test
  void theSameEventAfterwardsIsADuplicateOnce() throws Exception {
    process(history(download().id("e1").at("09:00")), download().id("e1").at("09:00").build());

    assertThat(harness.output()).hasSize(1);
    assertThat(harness.count("cordon.deduplicate.duplicates")).isEqualTo(1);
    assertThat(harness.count("cordon.merge.activities")).isZero();
  }

  @Test
  void aRowThatAddsToAnActOfTheWarmUpIsJudged() throws Exception {
    harness = FileRowHarness.acts(Pass.ON_ARRIVAL);
    process(
        history(share().id("set").correlated("c1").at("10:00:00").link("l1")),
        share().id("added").correlated("c1").at("10:00:01").link("l1").to("eve@gmail.com").build());

    assertThat(harness.output())
        .extracting(Activity::emission)
        .containsExactly(Emission.HISTORY, Emission.FIRST);
    assertThat(harness.count("cordon.merge.history")).isEqualTo(1);
    assertThat(harness.count("cordon.merge.merged")).isEqualTo(1);
  }
}
