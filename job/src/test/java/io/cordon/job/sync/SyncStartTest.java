package io.cordon.job.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncStartTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private KeyedHarness<Activity, Activity> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new KeyedHarness<>(SyncStart::new, SyncStart::deviceKey);
  }

  private static Activity sync(String device, Instant time) {
    return ActivityFixtures.activity(Verb.SYNC).build().toBuilder()
        .time(time)
        .client(Client.builder().applicationName("Box Drive").device(device).build())
        .build();
  }

  private List<Instant> starts() {
    return harness.output().stream().map(activity -> activity.client().since()).toList();
  }

  @Test
  void everySyncHasTheStartOfItsDevice() throws Exception {
    Instant tuesday = MONDAY.plus(Duration.ofDays(1));
    harness
        .process(sync("pc-1", MONDAY), MONDAY)
        .process(sync("pc-1", tuesday), tuesday)
        .process(sync("pc-2", tuesday), tuesday);

    assertThat(starts()).containsExactly(MONDAY, MONDAY, tuesday);
  }

  @Test
  void aLateSyncMovesTheStartBack() throws Exception {
    Instant sunday = MONDAY.minus(Duration.ofDays(1));
    harness.process(sync("pc-1", MONDAY), MONDAY).process(sync("pc-1", sunday), MONDAY);

    assertThat(starts()).containsExactly(MONDAY, sunday);
  }

  @Test
  void theStartSurvivesARestartAndIsForgottenAfterNinetyDaysWithoutSync() throws Exception {
    Instant march = MONDAY.plus(Duration.ofDays(20));
    harness.process(sync("pc-1", MONDAY), MONDAY).restart().process(sync("pc-1", march), march);
    assertThat(starts()).endsWith(MONDAY);

    harness.watermark(MONDAY.plus(SyncStart.FORGOTTEN_AFTER));
    assertThat(harness.stateEntries()).isPositive();
    harness.watermark(march.plus(SyncStart.FORGOTTEN_AFTER));
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }
}
