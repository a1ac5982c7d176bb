package io.cordon.job.ledger;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import org.junit.jupiter.api.Test;

/** Since when a file is exposed, and by whose doing. */
class AccessTest {
  private static ActivityFixtures anyone(String link) {
    return share().audience(Audience.ANYONE).link(link);
  }

  private static void isSince(LedgerRun told, String time, String by) {
    assertThat(told.reach().since()).isEqualTo(instant(time));
    assertThat(told.reach().by()).isEqualTo(by);
  }

  @Test
  void theWidestGrantThatStandsAnswersAndOfSeveralTheFirst() {
    LedgerRun told =
        LedgerRun.of(
            share().by("dora@example.com").to("eve@gmail.com").at("09:00"),
            anyone("l2").by("ben@example.com").id("e2").at("11:00"),
            anyone("l1").at("10:00"));
    isSince(told, "10:00", "ana@example.com");
    assertThat(GrantKey.linkId(told.reach().through())).isEqualTo("l1");

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("12:00"));
    isSince(told, "11:00", "ben@example.com");
    assertThat(told.reach().activityId()).isEqualTo("e2");

    told.enter(unshare().audience(Audience.ANYONE).link("l2").at("13:00"));
    isSince(told, "09:00", "dora@example.com");
    assertThat(GrantKey.recipient(told.reach().through())).isEqualTo("eve@gmail.com");
  }

  @Test
  void aMemberOfALinkIsARecipient() {
    Access reach = LedgerRun.of(share().to("eve@gmail.com").link("l1").at("10:00")).reach();

    assertThat(GrantKey.recipient(reach.through())).isEqualTo("eve@gmail.com");
    assertThat(GrantKey.linkId(reach.through())).isNull();
  }

  @Test
  void aLinkThatIsGivenAgainStandsSinceItWasGivenFirst() {
    LedgerRun told =
        LedgerRun.of(anyone("l1").by("ben@example.com").at("11:00"), anyone("l1").at("10:00"));
    isSince(told, "10:00", "ana@example.com");

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("10:30"));
    assertThat(told.reach().since()).as("the gap came late").isEqualTo(instant("11:00"));
  }

  @Test
  void afterAGapItBeginsAnew() {
    LedgerRun told =
        LedgerRun.of(
            anyone("l1").at("10:00"),
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"),
            anyone("l1").by("ben@example.com").at("12:00"),
            anyone("l1").at("13:00"));

    isSince(told, "12:00", "ben@example.com");
  }

  @Test
  void aChangeOfReachBeginsAnew() {
    LedgerRun told =
        LedgerRun.of(
            share().audience(Audience.ORGANISATION).link("l1").at("10:00"),
            anyone("l1").by("ben@example.com").at("11:00"));

    isSince(told, "11:00", "ben@example.com");
  }

  @Test
  void whatWasOnlySeenHasNobodyWhoGaveIt() {
    isSince(LedgerRun.of(download().byAnonymous().at("10:00")), "10:00", null);
    isSince(
        LedgerRun.of(open().in(App.GOOGLE_WORKSPACE).exposed(Exposure.PUBLIC).at("10:00")),
        "10:00",
        null);
  }

  @Test
  void aLinkProvenByItsUseWasGivenByWhoeverMadeIt() {
    LedgerRun told =
        LedgerRun.of(
            share().in(App.BOX).link("s1").by("ben@example.com").at("10:00"),
            download().in(App.BOX).byAnonymous().at("11:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.ANYONE);
    isSince(told, "10:00", "ben@example.com");
  }

  @Test
  void aStatementRepeatedDoesNotMoveTheTime() {
    LedgerRun told =
        LedgerRun.of(
            open().in(App.GOOGLE_WORKSPACE).exposed(Exposure.ANYONE).at("12:00"),
            open().in(App.GOOGLE_WORKSPACE).exposed(Exposure.ANYONE).at("14:00"));
    isSince(told, "12:00", null);

    told.enter(
        share()
            .in(App.GOOGLE_WORKSPACE)
            .audience(Audience.ANYONE)
            .exposed(Exposure.ANYONE)
            .at("11:00"));
    isSince(told, "11:00", "ana@example.com");
  }

  @Test
  void aLinkOfUnknownReachHasItsTimeAndMakerToo() {
    LedgerRun told = LedgerRun.of(share().in(App.BOX).link("s1").at("10:00"), open().at("11:00"));

    isSince(told, "10:00", "ana@example.com");
    assertThat(told.reach().isShared()).isTrue();
  }
}
