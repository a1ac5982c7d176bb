package io.cordon.job.files;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.act.OpenActs.Pass;
import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.file.Audience;
import io.cordon.model.file.LabelChange;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MergeRowsTest {
  private final Activity group =
      share().id("set").correlated("c1").at("10:00:00").link("l1").build();
  private final Activity created =
      share().id("created").correlated("c1").at("10:00:01").link("l1").build();
  private final Activity person =
      share().id("added").correlated("c1").at("10:00:01").link("l1").to("eve@gmail.com").build();

  private static KeyedHarness<Activity, Activity> harness(Pass pass) throws Exception {
    return FileRowHarness.acts(pass);
  }

  private static void process(KeyedHarness<Activity, Activity> harness, Activity... rows)
      throws Exception {
    for (Activity row : rows) {
      harness.process(row, row.time());
    }
  }

  @Test
  void ofTheRowsOfOneShareOneIsCountedAsActivityAndTheRestAsMerged() throws Exception {
    var harness = harness(Pass.ON_ARRIVAL);

    process(harness, group, created, person);

    assertThat(harness.count("cordon.merge.activities")).isEqualTo(1);
    assertThat(harness.count("cordon.merge.merged")).isEqualTo(2);
  }

  @Test
  void anActivityThatPassesOnceMoreIsNotCountedAgain() throws Exception {
    var harness = harness(Pass.ON_ARRIVAL);
    Activity lowered = relabel(LabelChange.LOWERED).at("10:00").build();
    Activity again = lowered.toBuilder().emission(Emission.IDENTIFIED).build();

    process(harness, again);

    assertThat(harness.output()).containsExactly(again);
    assertThat(harness.count("cordon.merge.activities")).isZero();
  }

  @Test
  void onArrivalOnlyARowThatAddsSomethingPassesAgainUnderTheSameAct() throws Exception {
    var harness = harness(Pass.ON_ARRIVAL);

    process(harness, group, created, person);

    assertThat(harness.output()).extracting(Activity::id).containsExactly("set", "set");
    Activity whole = harness.output().get(1);
    assertThat(whole.act()).isEqualTo(group.act());
    assertThat(whole.eventIds()).containsExactly("set", "created", "added");
    assertThat(whole.share().audience()).isEqualTo(Audience.EXTERNAL);
  }

  @Test
  void theActIsTheSameWhateverRowComesFirst() throws Exception {
    var harness = harness(Pass.ON_ARRIVAL);

    process(harness, person, group);

    assertThat(harness.output()).extracting(Activity::act).containsOnly(group.act());
  }

  @Test
  void whenCompleteTheActPassesOnceWithAllItsRows() throws Exception {
    var harness = harness(Pass.WHEN_COMPLETE);
    process(harness, group, created, person);
    assertThat(harness.output()).isEmpty();

    harness.watermark(group.time().plus(Duration.ofMinutes(1)));

    assertThat(harness.output())
        .singleElement()
        .satisfies(act -> assertThat(act.eventIds()).containsExactly("set", "created", "added"));
  }

  @Test
  void anotherCorrelationIsAnotherAct() throws Exception {
    var harness = harness(Pass.ON_ARRIVAL);

    process(harness, group, share().id("other").correlated("c2").at("10:00:02").build());

    assertThat(harness.output()).hasSize(2);
  }

  @Test
  void withoutCorrelationRowsOfTheSameSecondsAreOneAct() throws Exception {
    var harness = harness(Pass.ON_ARRIVAL);

    process(
        harness,
        share().id("a").at("10:00:00").build(),
        share().id("b").at("10:00:04").build(),
        share().id("c").at("10:05:00").build());

    assertThat(harness.output()).extracting(Activity::id).containsExactly("a", "c");
    assertThat(harness.count("cordon.merge.merged")).isEqualTo(1);
  }

  @Test
  void aDownloadPassesUntouchedAndLeavesNothingButItsId() throws Exception {
    var harness = harness(Pass.ON_ARRIVAL);
    Activity download = download().build();

    process(harness, download);

    assertThat(harness.output()).containsExactly(download);
    harness.watermark(download.time().plus(Duration.ofDays(8)));
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void mergesAcrossARestartAndEndsWithoutState() throws Exception {
    var harness = harness(Pass.ON_ARRIVAL);
    process(harness, group);
    harness.restart();

    process(harness, person);

    assertThat(harness.output()).hasSize(2);
    harness.watermark(group.time().plus(Duration.ofDays(8)));
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }
}
