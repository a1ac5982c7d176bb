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
  void aLinkOfUnknownExposureMakesAFileUnknownAndNeverPrivate() {
    LedgerRun ledger = LedgerRun.of(uploaded().in(App.BOX), boxLink().at("10:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);

    ledger.update(unshare().in(App.BOX).link("s1").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aKnownWiderGrantHidesAnUnknownLink() {
    LedgerRun ledger =
        LedgerRun.of(share().in(App.BOX).to("eve@gmail.com").at("09:30"), boxLink().at("10:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);

    ledger.update(unshare().in(App.BOX).to("eve@gmail.com").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aKnownNarrowerGrantDoesNot() {
    LedgerRun ledger =
        LedgerRun.of(share().in(App.BOX).to("ben@example.com").at("09:30"), boxLink().at("10:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void anAnonymousVisitorProvesTheExposureOfTheLink() {
    LedgerRun ledger =
        LedgerRun.of(
            uploaded().in(App.BOX),
            boxLink().at("10:00"),
            download().in(App.BOX).byAnonymous().at("10:30"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.ANYONE);

    ledger.update(boxLink().at("10:40"));
    assertThat(ledger.exposure()).as("a change that is not stated").isEqualTo(Exposure.ANYONE);

    ledger.update(unshare().in(App.BOX).at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);

    ledger.update(boxLink().at("12:00"));
    assertThat(ledger.exposure()).as("created again").isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void anInternalLinkAfterAnUnstatedChangeIsUnknown() {
    LedgerRun ledger =
        LedgerRun.of(
            uploaded().in(App.BOX),
            boxLink().audience(Audience.ORGANISATION).at("10:00"),
            boxLink().at("11:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aFullFileRecordStatesTheExposureOfItsLinkOnly() {
    LedgerRun ledger =
        LedgerRun.of(
            share().in(App.BOX).to("eve@gmail.com").at("09:30"),
            download().in(App.BOX).exposed(Exposure.ANYONE).at("10:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.ANYONE);

    ledger.update(download().in(App.BOX).exposed(Exposure.INTERNAL).at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @ParameterizedTest
  @EnumSource(names = {"BOX", "DROPBOX", "GOOGLE_WORKSPACE"})
  void aNarrowedLinkExposesLessWithItsIdAndWithout(App app) {
    LedgerRun ledger =
        LedgerRun.of(
            share().in(app).audience(Audience.PUBLIC).at("10:00"),
            share().in(app).audience(Audience.ORGANISATION).link("l1").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.INTERNAL);

    ledger.update(unshare().in(app).at("12:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void removingALinkKeepsThePeople() {
    LedgerRun ledger =
        LedgerRun.of(
            share().in(App.DROPBOX).to("eve@gmail.com").at("10:00"),
            share().in(App.DROPBOX).audience(Audience.PUBLIC).at("10:10"),
            unshare().in(App.DROPBOX).rawType("shared_link_disable").at("11:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void dropboxRevokesEverythingAtOnce() {
    LedgerRun ledger =
        LedgerRun.of(
            uploaded().in(App.DROPBOX),
            share().in(App.DROPBOX).to("eve@gmail.com").at("10:00"),
            share().in(App.DROPBOX).audience(Audience.PUBLIC).at("10:10"),
            unshare().in(App.DROPBOX).rawType("shared_content_unshare").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);

    ledger.update(share().in(App.DROPBOX).to("eve@gmail.com").at("12:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  private static ActivityFixtures seen(Exposure visibility) {
    return open().in(App.GOOGLE_WORKSPACE).exposed(visibility);
  }

  @Test
  void theNewestStatementReplacesEarlierGrants() {
    LedgerRun ledger =
        LedgerRun.of(
            share().in(App.GOOGLE_WORKSPACE).audience(Audience.ANYONE).at("10:00"),
            share().in(App.GOOGLE_WORKSPACE).to("eve@gmail.com").at("10:10"),
            seen(Exposure.PRIVATE).at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);

    ledger.update(share().in(App.GOOGLE_WORKSPACE).to("ben@example.com").at("12:00"));
    assertThat(ledger.exposure()).as("a later grant adds").isEqualTo(Exposure.INTERNAL);

    ledger.update(seen(Exposure.PUBLIC).at("10:30"));
    assertThat(ledger.exposure()).as("an older statement does not").isEqualTo(Exposure.INTERNAL);
  }

  @Test
  void aStatementAboutALinkEndsWithTheLink() {
    LedgerRun ledger =
        LedgerRun.of(
            share().in(App.GOOGLE_WORKSPACE).to("eve@gmail.com").at("09:30"),
            seen(Exposure.ANYONE).at("10:00"),
            unshare().in(App.GOOGLE_WORKSPACE).at("11:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void aLateActivityKeepsTheExposureOfItsOwnRecord() {
    LedgerRun ledger = LedgerRun.of(seen(Exposure.PRIVATE).at("11:00"));

    assertThat(ledger.update(seen(Exposure.ANYONE).at("10:00")).file().exposure())
        .isEqualTo(Exposure.ANYONE);
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }
}
