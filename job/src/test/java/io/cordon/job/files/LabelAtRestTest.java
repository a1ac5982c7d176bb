package io.cordon.job.files;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.act.OpenActs;
import io.cordon.job.atrest.AtRest;
import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelAtRest;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A label at rest in the row of its file. */
class LabelAtRestTest {
  private static final Label CONFIDENTIAL = new Label(null, "Confidential", 3);
  private static final Label GENERAL = new Label(null, "General", 2);

  private KeyedHarness<Activity, Activity> harness;

  @BeforeEach
  void open() throws Exception {
    harness = FileRowHarness.withLedger();
  }

  private void process(ActivityFixtures fixture) throws Exception {
    Activity activity = fixture.build();
    harness.process(activity, activity.time());
  }

  private void learn(Label label, String readAt) throws Exception {
    harness.process(atRest(label, readAt), instant(readAt));
  }

  private static Activity atRest(Label label, String readAt) {
    Activity any = download().build();
    LabelAtRest stated =
        new LabelAtRest(
            App.M365, any.tenant(), any.file().id(), null, null, "x", null, null, false);
    return AtRest.activity(stated, label, instant(readAt));
  }

  private List<String> labels() {
    return harness.output().stream().map(act -> act.file().label().caption()).toList();
  }

  @Test
  void theNextActivityHasTheLabelAndTheLabelItselfIsNoActivity() throws Exception {
    learn(CONFIDENTIAL, "10:00");
    assertThat(harness.output()).isEmpty();
    process(download().at("10:01"));

    assertThat(labels()).containsExactly("Confidential");
  }

  @Test
  void aLabelThatARecordStatesCountsForMoreBeforeAndAfter() throws Exception {
    learn(CONFIDENTIAL, "10:00");
    process(relabel(LabelChange.APPLIED).labelled("General", 2).at("09:00"));
    learn(CONFIDENTIAL, "11:00");
    process(download().at("12:00"));

    assertThat(labels()).containsExactly("General", "General");
  }

  @Test
  void ofTwoLabelsAtRestTheOneReadLaterCounts() throws Exception {
    learn(CONFIDENTIAL, "10:00");
    learn(GENERAL, "11:00");
    learn(CONFIDENTIAL, "10:30");
    process(download().at("12:00"));

    assertThat(labels()).containsExactly("General");
  }

  @Test
  void aLabellingIsComparedWithTheLabelAtRest() throws Exception {
    learn(CONFIDENTIAL, "10:00");
    process(relabel(LabelChange.APPLIED).labelled("General", 2).at("12:00"));

    assertThat(harness.output())
        .singleElement()
        .returns(LabelChange.LOWERED, Activity::labelChange)
        .returns(CONFIDENTIAL, Activity::labelBefore);
  }

  @Test
  void theExposureOfASharedFileIsEmittedWithItsLabel() throws Exception {
    process(share().audience(Audience.ANYONE).link("l1").at("09:00"));
    learn(CONFIDENTIAL, "10:00");

    List<FileExposure> changes = harness.sideOutput(KeepFileRow.EXPOSURE);
    assertThat(changes).hasSize(2);
    assertThat(changes.get(1))
        .returns(CONFIDENTIAL, change -> change.file().label())
        .returns(instant("09:00"), FileExposure::since)
        .returns("ana@example.com", FileExposure::by);
  }

  @Test
  void itIsInTheStateAfterARestart() throws Exception {
    learn(CONFIDENTIAL, "10:00");
    harness.restart();
    process(download().at("10:01"));

    assertThat(labels()).containsExactly("Confidential");
  }

  @Test
  void whatIsLearnedTwiceIsKnownOnce() throws Exception {
    process(share().audience(Audience.ANYONE).link("l1").at("09:00"));
    learn(CONFIDENTIAL, "10:00");
    learn(CONFIDENTIAL, "10:00");

    assertThat(harness.sideOutput(KeepFileRow.EXPOSURE)).hasSize(2);
  }

  @Test
  void withoutTheLedgerNothingIsLearned() throws Exception {
    harness = FileRowHarness.acts(OpenActs.Pass.ON_ARRIVAL);
    learn(CONFIDENTIAL, "10:00");

    assertThat(harness.output()).isEmpty();
    assertThat(harness.stateEntries()).isZero();
  }
}
