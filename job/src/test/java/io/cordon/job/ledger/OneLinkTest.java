package io.cordon.job.ledger;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clouds in which a file has one link, or one setting: Box, Dropbox, Google Drive. */
class OneLinkTest {
  private static ActivityFixtures boxLink() {
    return share().in(App.BOX).link("s1");
  }

  private static ActivityFixtures uploaded() {
    return activity(Verb.UPLOAD).at("09:00");
  }

  @Test
  void aLinkOfUnknownReachMakesAFileUnknownAndNeverPrivate() {
    LedgerRun told = LedgerRun.of(uploaded().in(App.BOX), boxLink().at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);

    told.enter(unshare().in(App.BOX).link("s1").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aWiderGrantThatIsKnownRemainsTheAnswer() {
    LedgerRun told =
        LedgerRun.of(share().in(App.BOX).to("eve@gmail.com").at("09:30"), boxLink().at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);

    told.enter(unshare().in(App.BOX).to("eve@gmail.com").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aNarrowerGrantThatIsKnownIsNot() {
    LedgerRun told =
        LedgerRun.of(share().in(App.BOX).to("ben@example.com").at("09:30"), boxLink().at("10:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aVisitorWithoutANameProvesWhatTheLinkIs() {
    LedgerRun told =
        LedgerRun.of(
            uploaded().in(App.BOX),
            boxLink().at("10:00"),
            download().in(App.BOX).byAnonymous().at("10:30"));
    assertThat(told.exposure()).isEqualTo(Exposure.ANYONE);

    told.enter(boxLink().at("10:40"));
    assertThat(told.exposure()).as("a change untold").isEqualTo(Exposure.ANYONE);

    told.enter(unshare().in(App.BOX).at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);

    told.enter(boxLink().at("12:00"));
    assertThat(told.exposure()).as("made anew").isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aCompanysLinkThatChangesUntoldMayReachAnybody() {
    LedgerRun told =
        LedgerRun.of(
            uploaded().in(App.BOX),
            boxLink().audience(Audience.ORGANISATION).at("10:00"),
            boxLink().at("11:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aFullFileStatesWhatItsLinkReachesAndNothingOfItsCollaborators() {
    LedgerRun told =
        LedgerRun.of(
            share().in(App.BOX).to("eve@gmail.com").at("09:30"),
            download().in(App.BOX).exposed(Exposure.ANYONE).at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.ANYONE);

    told.enter(download().in(App.BOX).exposed(Exposure.INTERNAL).at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @ParameterizedTest
  @EnumSource(names = {"BOX", "DROPBOX", "GOOGLE_WORKSPACE"})
  void aLinkThatIsNarrowedReachesLessFarWithItsIdAndWithout(App app) {
    LedgerRun told =
        LedgerRun.of(
            share().in(app).audience(Audience.PUBLIC).at("10:00"),
            share().in(app).audience(Audience.ORGANISATION).link("l1").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.INTERNAL);

    told.enter(unshare().in(app).at("12:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void removingALinkLeavesThePeople() {
    LedgerRun told =
        LedgerRun.of(
            share().in(App.DROPBOX).to("eve@gmail.com").at("10:00"),
            share().in(App.DROPBOX).audience(Audience.PUBLIC).at("10:10"),
            unshare().in(App.DROPBOX).rawType("shared_link_disable").at("11:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void dropboxTakesBackEverythingAtOnce() {
    LedgerRun told =
        LedgerRun.of(
            uploaded().in(App.DROPBOX),
            share().in(App.DROPBOX).to("eve@gmail.com").at("10:00"),
            share().in(App.DROPBOX).audience(Audience.PUBLIC).at("10:10"),
            unshare().in(App.DROPBOX).rawType("shared_content_unshare").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);

    told.enter(share().in(App.DROPBOX).to("eve@gmail.com").at("12:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  private static ActivityFixtures seen(Exposure visibility) {
    return open().in(App.GOOGLE_WORKSPACE).exposed(visibility);
  }

  @Test
  void theNewestStatementReplacesWhatWasGivenUpToItsTime() {
    LedgerRun told =
        LedgerRun.of(
            share().in(App.GOOGLE_WORKSPACE).audience(Audience.ANYONE).at("10:00"),
            share().in(App.GOOGLE_WORKSPACE).to("eve@gmail.com").at("10:10"),
            seen(Exposure.PRIVATE).at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);

    told.enter(share().in(App.GOOGLE_WORKSPACE).to("ben@example.com").at("12:00"));
    assertThat(told.exposure()).as("what is given later adds").isEqualTo(Exposure.INTERNAL);

    told.enter(seen(Exposure.PUBLIC).at("10:30"));
    assertThat(told.exposure()).as("an older statement does not").isEqualTo(Exposure.INTERNAL);
  }

  @Test
  void aStatementOfALinkEndsWithTheLink() {
    LedgerRun told =
        LedgerRun.of(
            share().in(App.GOOGLE_WORKSPACE).to("eve@gmail.com").at("09:30"),
            seen(Exposure.ANYONE).at("10:00"),
            unshare().in(App.GOOGLE_WORKSPACE).at("11:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void aLateActivityKeepsWhatItsOwnRecordStates() {
    LedgerRun told = LedgerRun.of(seen(Exposure.PRIVATE).at("11:00"));

    assertThat(told.enter(seen(Exposure.ANYONE).at("10:00")).file().exposure())
        .isEqualTo(Exposure.ANYONE);
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }
}
