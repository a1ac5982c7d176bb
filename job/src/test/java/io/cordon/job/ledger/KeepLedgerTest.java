package io.cordon.job.ledger;

import static io.cordon.model.ActivityFixtures.activity;
import static io.cordon.model.ActivityFixtures.download;
import static io.cordon.model.ActivityFixtures.share;
import static io.cordon.model.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.KeyedHarness;
import io.cordon.model.Activity;
import io.cordon.model.Audience;
import io.cordon.model.Exposure;
import io.cordon.model.FileExposure;
import io.cordon.model.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepLedgerTest {
  private KeyedHarness<Activity, Activity> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new KeyedHarness<>(KeepLedger::new, Activity::subject);
  }

  private void process(Activity activity) throws Exception {
    harness.process(activity, activity.time());
  }

  @Test
  void tellsAChangeOfExposureOnce() throws Exception {
    process(share().audience(Audience.ANYONE).link("l1").at("10:00").build());
    process(share().audience(Audience.ANYONE).link("l2").at("11:00").build());

    assertThat(harness.sideOutput(KeepLedger.EXPOSURE))
        .singleElement()
        .returns(Exposure.ANYONE, change -> change.file().exposure())
        .returns(Exposure.UNKNOWN, FileExposure::before)
        .returns("ana@example.com", FileExposure::by);
  }

  @Test
  void remembersTheLabelAcrossARestart() throws Exception {
    process(download().labelled("Confidential", 3).at("10:00").build());
    harness.restart();

    process(download().at("11:00").build());

    assertThat(harness.output().get(1).file().label().name()).isEqualTo("Confidential");
  }

  @Test
  void anActivityWithoutAFileLeavesNothing() throws Exception {
    process(signIn().build());

    assertThat(harness.output()).hasSize(1);
    assertThat(harness.stateEntries()).isZero();
  }

  @Test
  void aPurgedFileIsForgottenAndNoLongerExposed() throws Exception {
    process(share().audience(Audience.ANYONE).at("10:00").build());
    process(activity(Verb.PURGE).at("11:00").build());

    assertThat(harness.sideOutput(KeepLedger.EXPOSURE))
        .extracting(change -> change.file().exposure())
        .containsExactly(Exposure.ANYONE, Exposure.UNKNOWN);
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }
}
