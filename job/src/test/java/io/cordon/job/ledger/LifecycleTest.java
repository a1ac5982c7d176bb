package io.cordon.job.ledger;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.delete;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import org.junit.jupiter.api.Test;

/** Trash, purge and owners. */
class LifecycleTest {
  private static ActivityFixtures link() {
    return share().audience(Audience.ANYONE).link("l1");
  }

  private static ActivityFixtures restore() {
    return activity(Verb.RESTORE);
  }

  private static ActivityFixtures purge() {
    return activity(Verb.PURGE);
  }

  @Test
  void nobodyReachesADeletedFileUntilItIsRestored() {
    LedgerRun told = LedgerRun.of(link().at("10:00"));
    assertThat(told.enter(delete().at("11:00")).file().exposure()).isEqualTo(Exposure.PRIVATE);

    told.enter(restore().at("12:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aFileOfUnknownExposureIsPrivateInTheTrashToo() {
    assertThat(LedgerRun.of(delete()).exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void deletionAndRestoreHaveTheirTimes() {
    LedgerRun told = LedgerRun.of(link().at("10:00"), restore().at("12:00"), delete().at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.ANYONE);

    told.enter(delete().at("13:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aFileUploadedAgainAtTheSamePathIsBack() {
    LedgerRun told =
        LedgerRun.of(link().at("10:00"), delete().at("11:00"), activity(Verb.UPLOAD).at("12:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aPurgedFileIsForgottenAndSoIsWhatComesLateFromBefore() {
    LedgerRun told =
        LedgerRun.of(
            link().labelled("Confidential", 3).at("10:00"),
            purge().at("11:00"),
            link().labelled("Confidential", 3).at("10:30"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
    assertThat(told.facts().withoutPurge().isNothing()).isTrue();
  }

  @Test
  void whatHappensAfterAPurgeIsAnotherFile() {
    LedgerRun told =
        LedgerRun.of(
            download().labelled("Confidential", 3).at("10:00"),
            share().to("eve@gmail.com").at("10:10"),
            activity(Verb.UPLOAD).at("12:00"),
            share().to("ben@example.com").at("13:00"),
            purge().at("11:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.INTERNAL);
    assertThat(told.facts().label().isKnown()).isFalse();
  }

  @Test
  void thePurgeItselfStillKnowsWhatWasPurged() {
    LedgerRun told = LedgerRun.of(download().labelled("Confidential", 3).at("10:00"));

    assertThat(told.enter(purge().at("11:00")).file().label().name()).isEqualTo("Confidential");
  }

  private static ActivityFixtures handedTo(String owner) {
    return share().in(App.GOOGLE_WORKSPACE).as("owner").to(owner);
  }

  @Test
  void theOwnerIsRememberedForRecordsThatNameNone() {
    LedgerRun told = LedgerRun.of(open().in(App.BOX).ownedBy("ana@example.com").at("10:00"));

    assertThat(told.enter(open().in(App.BOX).at("11:00")).file().owner())
        .isEqualTo("ana@example.com");
  }

  @Test
  void ownershipMovesToTheRecipientInTheOrderOfTime() {
    LedgerRun told =
        LedgerRun.of(
            open().in(App.BOX).ownedBy("ana@example.com").at("10:00"),
            handedTo("dora@example.com").at("12:00"),
            handedTo("ben@example.com").at("11:00"));

    assertThat(told.enter(open().at("13:00")).file().owner()).isEqualTo("dora@example.com");
  }

  @Test
  void anOwnerOutsideExposesAFileWhateverItsSettingsSay() {
    LedgerRun told =
        LedgerRun.of(
            open()
                .in(App.GOOGLE_WORKSPACE)
                .ownedBy("pia@eu.partner.example")
                .exposed(Exposure.PRIVATE)
                .at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);

    told.enter(
        open()
            .in(App.GOOGLE_WORKSPACE)
            .ownedBy("ana@example.com")
            .exposed(Exposure.PRIVATE)
            .at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void handingAFileToAnOutsiderExposesIt() {
    LedgerRun told =
        LedgerRun.of(activity(Verb.UPLOAD).at("09:00"), handedTo("eve@gmail.com").at("10:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);
    assertThat(told.facts().particulars().owner()).isEqualTo("eve@gmail.com");
  }

  @Test
  void factsInUseAreWrittenAgainOnceAMonth() {
    LedgerRun told =
        LedgerRun.of(download().labelled("Confidential", 3).at("2026-03-02T10:00:00Z"));
    LedgerEntry first = told.facts();
    told.enter(download().at("2026-03-05T10:00:00Z"));
    assertThat(told.facts()).isEqualTo(first);

    told.enter(download().at("2026-04-20T10:00:00Z"));
    assertThat(told.facts()).isNotEqualTo(first);
  }
}
