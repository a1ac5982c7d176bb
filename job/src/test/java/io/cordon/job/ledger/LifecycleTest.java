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
  void aDeletedFileIsPrivateUntilItIsRestored() {
    LedgerRun ledger = LedgerRun.of(link().at("10:00"));
    assertThat(ledger.update(delete().at("11:00")).file().exposure()).isEqualTo(Exposure.PRIVATE);

    ledger.update(restore().at("12:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aFileOfUnknownExposureIsPrivateInTheTrashToo() {
    assertThat(LedgerRun.of(delete()).exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void deletionAndRestoreCountByTheirTimes() {
    LedgerRun ledger =
        LedgerRun.of(link().at("10:00"), restore().at("12:00"), delete().at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.ANYONE);

    ledger.update(delete().at("13:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aFileUploadedAgainAtTheSamePathIsNotDeleted() {
    LedgerRun ledger =
        LedgerRun.of(link().at("10:00"), delete().at("11:00"), activity(Verb.UPLOAD).at("12:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aPurgedFileIsForgottenAndLateActivitiesFromBeforeAreIgnored() {
    LedgerRun ledger =
        LedgerRun.of(
            link().labelled("Confidential", 3).at("10:00"),
            purge().at("11:00"),
            link().labelled("Confidential", 3).at("10:30"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
    assertThat(ledger.entry().withoutPurge().isEmpty()).isTrue();
  }

  @Test
  void activitiesAfterAPurgeBelongToAnotherFile() {
    LedgerRun ledger =
        LedgerRun.of(
            download().labelled("Confidential", 3).at("10:00"),
            share().to("eve@gmail.com").at("10:10"),
            activity(Verb.UPLOAD).at("12:00"),
            share().to("ben@example.com").at("13:00"),
            purge().at("11:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.INTERNAL);
    assertThat(ledger.entry().label().isKnown()).isFalse();
  }

  @Test
  void thePurgeActivityStillHasTheLabel() {
    LedgerRun ledger = LedgerRun.of(download().labelled("Confidential", 3).at("10:00"));

    assertThat(ledger.update(purge().at("11:00")).file().label().name()).isEqualTo("Confidential");
  }

  private static ActivityFixtures transferredTo(String owner) {
    return share().in(App.GOOGLE_WORKSPACE).as("owner").to(owner);
  }

  @Test
  void theOwnerIsRememberedForRecordsWithoutOne() {
    LedgerRun ledger = LedgerRun.of(open().in(App.BOX).ownedBy("ana@example.com").at("10:00"));

    assertThat(ledger.update(open().in(App.BOX).at("11:00")).file().owner())
        .isEqualTo("ana@example.com");
  }

  @Test
  void ownershipMovesToTheRecipientInOrderOfTime() {
    LedgerRun ledger =
        LedgerRun.of(
            open().in(App.BOX).ownedBy("ana@example.com").at("10:00"),
            transferredTo("dora@example.com").at("12:00"),
            transferredTo("ben@example.com").at("11:00"));

    assertThat(ledger.update(open().at("13:00")).file().owner()).isEqualTo("dora@example.com");
  }

  @Test
  void anOwnerOutsideExposesAFileWhateverItsSettingsAre() {
    LedgerRun ledger =
        LedgerRun.of(
            open()
                .in(App.GOOGLE_WORKSPACE)
                .ownedBy("pia@eu.partner.example")
                .exposed(Exposure.PRIVATE)
                .at("10:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);

    ledger.update(
        open()
            .in(App.GOOGLE_WORKSPACE)
            .ownedBy("ana@example.com")
            .exposed(Exposure.PRIVATE)
            .at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void transferringAFileToAnOutsiderExposesIt() {
    LedgerRun ledger =
        LedgerRun.of(activity(Verb.UPLOAD).at("09:00"), transferredTo("eve@gmail.com").at("10:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);
    assertThat(ledger.entry().nameAndOwner().owner()).isEqualTo("eve@gmail.com");
  }
}
