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

/** Since when a file is exposed, and who exposed it. */
class CurrentAccessTest {
  private static ActivityFixtures anyone(String link) {
    return share().audience(Audience.ANYONE).link(link);
  }

  private static void assertSince(LedgerRun ledger, String time, String by) {
    assertThat(ledger.access().since()).isEqualTo(instant(time));
    assertThat(ledger.access().by()).isEqualTo(by);
  }

  @Test
  void theWidestActiveGrantCountsAndOfSeveralTheEarliest() {
    LedgerRun ledger =
        LedgerRun.of(
            share().by("dora@example.com").to("eve@gmail.com").at("09:00"),
            anyone("l2").by("ben@example.com").id("e2").at("11:00"),
            anyone("l1").at("10:00"));
    assertSince(ledger, "10:00", "ana@example.com");
    assertThat(GrantKey.linkId(ledger.access().grantKey())).isEqualTo("l1");

    ledger.update(unshare().audience(Audience.ANYONE).link("l1").at("12:00"));
    assertSince(ledger, "11:00", "ben@example.com");
    assertThat(ledger.access().activityId()).isEqualTo("e2");

    ledger.update(unshare().audience(Audience.ANYONE).link("l2").at("13:00"));
    assertSince(ledger, "09:00", "dora@example.com");
    assertThat(GrantKey.recipient(ledger.access().grantKey())).isEqualTo("eve@gmail.com");
  }

  @Test
  void aMemberOfALinkIsARecipient() {
    CurrentAccess access =
        LedgerRun.of(share().to("eve@gmail.com").link("l1").at("10:00")).access();

    assertThat(GrantKey.recipient(access.grantKey())).isEqualTo("eve@gmail.com");
    assertThat(GrantKey.linkId(access.grantKey())).isNull();
  }

  @Test
  void aLinkGrantedAgainIsActiveSinceItsFirstGrant() {
    LedgerRun ledger =
        LedgerRun.of(anyone("l1").by("ben@example.com").at("11:00"), anyone("l1").at("10:00"));
    assertSince(ledger, "10:00", "ana@example.com");

    ledger.update(unshare().audience(Audience.ANYONE).link("l1").at("10:30"));
    assertThat(ledger.access().since()).as("the gap came late").isEqualTo(instant("11:00"));
  }

  @Test
  void afterAGapTheAccessBeginsAnew() {
    LedgerRun ledger =
        LedgerRun.of(
            anyone("l1").at("10:00"),
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"),
            anyone("l1").by("ben@example.com").at("12:00"),
            anyone("l1").at("13:00"));

    assertSince(ledger, "12:00", "ben@example.com");
  }

  @Test
  void aChangeOfExposureBeginsAnew() {
    LedgerRun ledger =
        LedgerRun.of(
            share().audience(Audience.ORGANISATION).link("l1").at("10:00"),
            anyone("l1").by("ben@example.com").at("11:00"));

    assertSince(ledger, "11:00", "ben@example.com");
  }

  @Test
  void anExposureThatWasOnlySeenHasNoKnownAuthor() {
    assertSince(LedgerRun.of(download().byAnonymous().at("10:00")), "10:00", null);
    assertSince(
        LedgerRun.of(open().in(App.GOOGLE_WORKSPACE).exposed(Exposure.PUBLIC).at("10:00")),
        "10:00",
        null);
  }

  @Test
  void aLinkProvenByItsUseWasGrantedByItsCreator() {
    LedgerRun ledger =
        LedgerRun.of(
            share().in(App.BOX).link("s1").by("ben@example.com").at("10:00"),
            download().in(App.BOX).byAnonymous().at("11:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.ANYONE);
    assertSince(ledger, "10:00", "ben@example.com");
  }

  @Test
  void aRepeatedStatementDoesNotMoveTheTime() {
    LedgerRun ledger =
        LedgerRun.of(
            open().in(App.GOOGLE_WORKSPACE).exposed(Exposure.ANYONE).at("12:00"),
            open().in(App.GOOGLE_WORKSPACE).exposed(Exposure.ANYONE).at("14:00"));
    assertSince(ledger, "12:00", null);

    ledger.update(
        share()
            .in(App.GOOGLE_WORKSPACE)
            .audience(Audience.ANYONE)
            .exposed(Exposure.ANYONE)
            .at("11:00"));
    assertSince(ledger, "11:00", "ana@example.com");
  }

  @Test
  void aLinkOfUnknownExposureHasItsTimeAndCreatorToo() {
    LedgerRun ledger = LedgerRun.of(share().in(App.BOX).link("s1").at("10:00"), open().at("11:00"));

    assertSince(ledger, "10:00", "ana@example.com");
    assertThat(ledger.access().isShared()).isTrue();
  }
}
