package io.cordon.job.files;

import static io.cordon.model.activity.ActivityFixtures.download;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.act.OpenActs.Pass;
import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DropDuplicatesTest {
  private static final Duration WINDOW = FileRowHarness.WINDOW;

  private KeyedHarness<Activity, Activity> harness;

  @BeforeEach
  void open() throws Exception {
    harness = FileRowHarness.acts(Pass.ON_ARRIVAL);
  }

  @Test
  void dropsAndCountsTheSecondCopyOfAnEvent() throws Exception {
    Activity event = download().id("e1").at("10:00").build();

    harness.process(event, event.time()).process(event, event.time());

    assertThat(harness.output()).containsExactly(event);
    assertThat(harness.count("cordon.deduplicate.duplicates")).isEqualTo(1);
  }

  @Test
  void aLabellingThatPassesOnceMoreIsNoDuplicate() throws Exception {
    Activity seen = download().id("e1").at("10:00").build();
    Activity again = seen.toBuilder().emission(Emission.IDENTIFIED).build();

    harness.process(seen, seen.time()).process(again, again.time());

    assertThat(harness.output()).containsExactly(seen);
    assertThat(harness.count("cordon.deduplicate.duplicates")).isZero();
  }

  @Test
  void passesAnotherEventOnTheSameFile() throws Exception {
    Activity first = download().id("e1").at("10:00").build();
    Activity second = download().id("e2").at("10:00").build();

    harness.process(first, first.time()).process(second, second.time());

    assertThat(harness.output()).containsExactly(first, second);
  }

  @Test
  void remembersAcrossARestart() throws Exception {
    Activity event = download().id("e1").at("10:00").build();

    harness.process(event, event.time()).restart().process(event, event.time());

    assertThat(harness.output()).containsExactly(event);
  }

  @Test
  void remembersToTheEndOfTheWindowAndThenForgetsEverything() throws Exception {
    Activity event = download().id("e1").at("10:00").build();
    harness.process(event, event.time());

    harness.watermark(event.time().plus(WINDOW)).process(event, event.time());
    assertThat(harness.output()).hasSize(1);

    harness.watermark(event.time().plus(WINDOW).plus(Duration.ofDays(1)));
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void keepsYoungerIdsWhenOlderOnesLeave() throws Exception {
    Activity old = download().id("old").at("10:00").build();
    Activity young = download().id("young").at("2026-03-05T10:00:00Z").build();
    harness.process(old, old.time()).process(young, young.time());

    harness.watermark(old.time().plus(WINDOW).plus(Duration.ofDays(1)));

    assertThat(harness.stateEntries()).isPositive();
    harness.process(young, young.time());
    assertThat(harness.output()).hasSize(2);
  }
}
