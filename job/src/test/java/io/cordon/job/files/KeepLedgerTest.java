package io.cordon.job.files;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepLedgerTest {
  private KeyedHarness<Activity, Activity> harness;

  @BeforeEach
  void open() throws Exception {
    harness = FileRowHarness.withLedger();
  }

  private void process(ActivityFixtures fixture) throws Exception {
    Activity activity = fixture.build();
    harness.process(activity, activity.time());
  }

  private List<FileExposure> changes() {
    return harness.sideOutput(KeepFileRow.EXPOSURE);
  }

  private FileExposure lastChange() {
    return changes().get(changes().size() - 1);
  }

  private static ActivityFixtures link() {
    return share().audience(Audience.ANYONE).link("l1");
  }

  @Test
  void emitsAChangeOfExposureOnce() throws Exception {
    process(link().at("10:00"));
    process(share().audience(Audience.ANYONE).link("l2").at("11:00"));

    assertThat(changes())
        .singleElement()
        .returns(Exposure.ANYONE, change -> change.file().exposure())
        .returns(Exposure.UNKNOWN, FileExposure::before)
        .returns("ana@example.com", FileExposure::by)
        .returns("l1", FileExposure::linkId)
        .returns(instant("10:00"), FileExposure::since)
        .returns(true, FileExposure::shared);
  }

  @Test
  void emitsWhoElseExposesTheFileWhenTheFirstLinkIsRemoved() throws Exception {
    process(link().at("10:00"));
    process(share().audience(Audience.ANYONE).link("l2").by("ben@example.com").at("11:00"));
    process(unshare().audience(Audience.ANYONE).link("l1").at("12:00"));

    assertThat(lastChange())
        .returns(Exposure.ANYONE, FileExposure::before)
        .returns("ben@example.com", FileExposure::by)
        .returns("l2", FileExposure::linkId)
        .returns(instant("11:00"), FileExposure::since);
  }

  @Test
  void emitsANewLabelAndANewNameOfASharedFileWithTheTimeOfTheExposure() throws Exception {
    process(link().at("10:00"));
    process(relabel(LabelChange.APPLIED).labelled("Confidential", 3).at("11:00"));
    CloudFile moved = link().build().file().named("secret.docx", "Archive/secret.docx");
    process(activity(Verb.MOVE).of(moved).at("12:00"));
    process(download().at("11:30"));

    assertThat(changes()).hasSize(3);
    assertThat(changes().get(1).file().label().name()).isEqualTo("Confidential");
    assertThat(lastChange().file())
        .returns("Archive/secret.docx", CloudFile::path)
        .returns("Confidential", file -> file.label().name());
    assertThat(changes()).extracting(FileExposure::since).containsOnly(instant("10:00"));
  }

  @Test
  void ofAFileThatIsNotSharedOnlyAChangeOfExposureIsEmitted() throws Exception {
    process(activity(Verb.UPLOAD).at("09:00"));
    process(relabel(LabelChange.APPLIED).labelled("Confidential", 3).at("10:00"));

    assertThat(changes()).singleElement().returns(false, FileExposure::shared);
  }

  @Test
  void emitsALinkOfUnknownExposureAndItsEnd() throws Exception {
    process(share().in(App.BOX).link("s1").at("10:00"));
    process(unshare().in(App.BOX).link("s1").at("11:00"));

    assertThat(changes())
        .extracting(change -> change.file().exposure())
        .containsExactly(Exposure.UNKNOWN, Exposure.UNKNOWN);
    assertThat(changes()).extracting(FileExposure::isTombstone).containsExactly(false, true);
  }

  @Test
  void remembersAFileAcrossARestart() throws Exception {
    process(link().labelled("Confidential", 3).in(App.BOX).ownedBy("dora@example.com").at("10:00"));
    harness.restart();

    process(activity(Verb.DELETE).in(App.BOX).at("11:00"));
    harness.restart();
    process(activity(Verb.RESTORE).in(App.BOX).at("12:00"));

    assertThat(harness.output().get(2).file())
        .returns("Confidential", file -> file.label().name())
        .returns("dora@example.com", CloudFile::owner)
        .returns(Exposure.ANYONE, CloudFile::exposure);
    assertThat(lastChange())
        .returns("ana@example.com", FileExposure::by)
        .returns(instant("10:00"), FileExposure::since);
  }

  @Test
  void anActivityWithoutAFileLeavesNothingButItsId() throws Exception {
    process(signIn());

    assertThat(harness.output()).hasSize(1);
    harness.watermark(instant("10:00").plus(Duration.ofDays(8)));
    assertThat(harness.stateEntries()).isZero();
  }

  @Test
  void aPurgedFileIsForgottenAndNoLongerExposed() throws Exception {
    process(link().at("10:00"));
    process(activity(Verb.PURGE).at("11:00"));

    assertThat(changes())
        .extracting(change -> change.file().exposure())
        .containsExactly(Exposure.ANYONE, Exposure.UNKNOWN);
    assertThat(lastChange().isTombstone()).isTrue();
  }

  @Test
  void aWeekAfterThePurgeNoStateIsLeft() throws Exception {
    process(link().at("10:00"));
    process(activity(Verb.PURGE).at("11:00"));
    harness.restart();
    process(link().at("10:30"));
    assertThat(changes()).as("late, and without effect").isEmpty();

    harness.watermark(instant("11:00").plus(Duration.ofDays(8)));

    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void ofAFileThatCameAfterThePurgeOnlyThePurgeIsForgotten() throws Exception {
    process(activity(Verb.PURGE).at("11:00"));
    process(link().at("12:00"));
    harness.watermark(instant("11:00").plus(Duration.ofDays(7)));

    process(download().at("13:00"));

    assertThat(harness.output().get(2).file().exposure()).isEqualTo(Exposure.ANYONE);
    harness.watermark(instant("13:00").plus(Duration.ofDays(8)));
    assertThat(harness.stateEntries()).as("the link").isEqualTo(1);
    assertThat(harness.timers()).isZero();
  }

  @Test
  void aFileOfWhichSomethingIsKnownForgetsItsFewEventsWithoutATimer() throws Exception {
    process(download().labelled("Confidential", 3).id("e1").at("10:00"));
    assertThat(harness.timers()).isZero();

    process(download().labelled("Confidential", 3).id("e1").at("10:00"));
    assertThat(harness.output()).as("a copy").hasSize(1);

    harness.watermark(instant("10:00").plus(Duration.ofDays(8)));
    process(download().labelled("Confidential", 3).id("e1").at("10:00"));
    assertThat(harness.output()).as("too late to be known as one").hasSize(2);
  }

  @Test
  void anOpenActOfAFileEndsWithoutATimer() throws Exception {
    process(link().correlated("c1").id("e1").at("10:00"));
    process(link().correlated("c1").id("e2").at("10:05"));
    assertThat(harness.timers()).isZero();
    assertThat(harness.output()).as("two rows of one act").hasSize(1);

    harness.watermark(instant("10:00").plus(Duration.ofDays(1)));
    process(link().correlated("c1").id("e3").at("10:10"));
    assertThat(harness.output()).as("too late to be a row of it").hasSize(2);
  }

  @Test
  void theManyOpenActsOfAFileHaveATimer() throws Exception {
    for (int i = 0; i < 20; i++) {
      process(link().correlated("c" + i).id("e" + i).at("10:00"));
    }
    assertThat(harness.timers()).isEqualTo(1);

    harness.watermark(instant("10:00").plus(Duration.ofDays(1)));
    assertThat(harness.timers()).isZero();
  }

  @Test
  void theManyEventsOfAHotFileHaveATimer() throws Exception {
    for (int i = 0; i < 1_100; i++) {
      process(download().labelled("Confidential", 3).id("e" + i).at("10:00"));
    }
    assertThat(harness.timers()).isEqualTo(1);

    harness.watermark(instant("10:00").plus(Duration.ofDays(8)));

    assertThat(harness.timers()).isZero();
    assertThat(harness.stateEntries()).as("what is known of the file").isEqualTo(1);
  }
}
