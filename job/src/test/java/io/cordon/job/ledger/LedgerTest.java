package io.cordon.job.ledger;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.act.Acts;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import org.junit.jupiter.api.Test;

/** Who can reach a file, where links have ids: Microsoft 365. */
class LedgerTest {
  @Test
  void exposureIsThatOfTheWidestActiveGrant() {
    LedgerRun ledger = LedgerRun.of(share().to("eve@gmail.com").at("10:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);

    ledger.update(share().audience(Audience.ANYONE).link("l1").at("10:10"));
    assertThat(ledger.update(download().at("10:20")).file().exposure()).isEqualTo(Exposure.ANYONE);

    ledger.update(unshare().audience(Audience.ANYONE).link("l1").at("10:30"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void membersOfALinkLoseAccessWithItWhateverItsIdLooksLike() {
    for (String link : new String[] {"l1", "a|b", "|", "1|x"}) {
      LedgerRun ledger = LedgerRun.of(share().to("eve@gmail.com").link(link).at("10:00"));
      assertThat(ledger.exposure()).as(link).isEqualTo(Exposure.EXTERNAL);

      ledger.update(unshare().link(link).at("10:30"));
      assertThat(ledger.exposure()).as(link).isNotEqualTo(Exposure.EXTERNAL);
    }
  }

  @Test
  void aCopySentByMailDoesNotExposeTheFile() {
    LedgerRun ledger = LedgerRun.of(share().to("eve@gmail.com").rawType("email_as_attachment"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aRevocationWithoutALinkIdEndsAllLinksOfItsAudience() {
    LedgerRun ledger =
        LedgerRun.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            share().audience(Audience.ANYONE).link("l2").at("10:10"),
            unshare().audience(Audience.ANYONE).at("10:20"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aLinkRemovedBeforeItsCreationIsReadIsNotActive() {
    LedgerRun ledger =
        LedgerRun.of(
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"),
            share().audience(Audience.ANYONE).link("l1").at("10:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aLinkCreatedAgainIsActiveAgain() {
    LedgerRun ledger =
        LedgerRun.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"),
            share().audience(Audience.ANYONE).link("l1").at("12:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void accessGrantedAndRevokedAtOneTimeIsActive() {
    LedgerRun ledger =
        LedgerRun.of(
            share().to("eve@gmail.com").at("10:00"), unshare().to("eve@gmail.com").at("10:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void aNarrowedLinkExposesLess() {
    LedgerRun ledger =
        LedgerRun.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            share().audience(Audience.ORGANISATION).link("l1").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.INTERNAL);

    ledger.update(share().audience(Audience.PUBLIC).link("l1").at("10:30"));
    assertThat(ledger.exposure())
        .as("an earlier record changes nothing")
        .isEqualTo(Exposure.INTERNAL);

    ledger.update(share().audience(Audience.ANYONE).link("l1").at("11:00"));
    assertThat(ledger.exposure()).as("at equal times the widest").isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aRowWithoutTheLinkIdDoesNotOutliveTheLink() {
    Activity row = share().audience(Audience.ANYONE).correlated("c1").at("10:00").build();
    Activity rowWithId =
        share().audience(Audience.ANYONE).correlated("c1").link("l1").at("10:00").build();
    LedgerRun ledger = new LedgerRun();
    ledger.update(row);
    ledger.update(Acts.merge(row, rowWithId));
    ledger.update(row);

    ledger.update(unshare().audience(Audience.ANYONE).link("l1").at("11:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aRemovedLinkWhoseIdWasNotSeenBeforeEndsTheLinksWithoutId() {
    LedgerRun ledger =
        LedgerRun.of(
            share().audience(Audience.ANYONE).at("10:00"),
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);

    ledger.update(share().audience(Audience.ANYONE).link("l1").at("10:30"));
    assertThat(ledger.exposure()).as("it was another link").isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aFailedShareExposesNothing() {
    assertThat(LedgerRun.of(share().audience(Audience.ANYONE).link("l1").failed()).entry())
        .isEqualTo(LedgerEntry.NONE);
  }

  @Test
  void anAnonymousVisitorProvesThatTheFileIsExposed() {
    LedgerRun ledger = new LedgerRun();
    assertThat(ledger.update(download().byAnonymous().at("10:00")).file().exposure())
        .isEqualTo(Exposure.ANYONE);

    ledger.update(unshare().audience(Audience.ANYONE).link("l1").at("11:00"));
    assertThat(ledger.exposure()).as("it may have been that link").isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void anAccessCheckProvesNothing() {
    assertThat(LedgerRun.of(activity(Verb.ACCESS_CHECK).byAnonymous()).exposure())
        .isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aUsedLinkProvesThatItExists() {
    LedgerRun ledger = new LedgerRun();
    Activity visit = ledger.update(open().audience(Audience.ANYONE).link("l1"));
    assertThat(visit.file().exposure()).isEqualTo(Exposure.ANYONE);

    ledger.update(unshare().audience(Audience.ANYONE).link("l1").at("12:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void anExposureProvenByVisitsEndsWithTheLink() {
    LedgerRun ledger =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            download().byAnonymous().at("10:30"),
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);

    ledger.update(download().byAnonymous().at("12:00"));
    assertThat(ledger.exposure()).as("another link exists").isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aLinkOfUnknownExposureMakesTheFileUnknownUntilItsMembersAreKnown() {
    LedgerRun ledger =
        LedgerRun.of(activity(Verb.UPLOAD).at("09:00"), share().link("l1").at("10:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);

    ledger.update(share().link("l1").to("ben@example.com").at("10:01"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.INTERNAL);

    ledger.update(unshare().link("l1").to("ben@example.com").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void addingAMemberDoesNotNarrowALink() {
    LedgerRun ledger =
        LedgerRun.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            share().to("eve@gmail.com").link("l1").at("11:00"),
            unshare().to("eve@gmail.com").link("l1").at("12:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void onlyMembersOfALinkLoseAccessWithIt() {
    LedgerRun ledger =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().to("eve@gmail.com").link("l1").at("10:00"),
            share().to("pia@partner.example").at("10:10"),
            unshare().link("l1").at("11:00"));
    assertThat(ledger.access().grantKey()).isEqualTo("person:pia@partner.example");

    ledger.update(unshare().to("pia@partner.example").at("12:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aRevocationOfAPersonWithoutALinkEndsAllTheirAccess() {
    LedgerRun ledger =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().to("eve@gmail.com").link("l1").at("10:00"),
            unshare().to("eve@gmail.com").at("11:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aRowWithThePersonButNotTheLinkDoesNotOutliveTheLink() {
    Activity row = share().to("eve@gmail.com").correlated("c1").at("10:00").build();
    Activity rowWithId =
        share().to("eve@gmail.com").correlated("c1").link("l1").at("10:00").build();
    LedgerRun ledger = LedgerRun.of(activity(Verb.UPLOAD).at("09:00"));
    ledger.update(row);
    ledger.update(Acts.merge(row, rowWithId));
    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);

    ledger.update(unshare().link("l1").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void rowsWithoutLinkAndPeopleGrantNothing() {
    LedgerRun ledger = LedgerRun.of(activity(Verb.UPLOAD).at("09:00"), share().at("10:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aFileIsPrivateFromItsCreationUntilShared() {
    LedgerRun ledger = new LedgerRun();
    Activity uploaded = ledger.update(activity(Verb.UPLOAD).at("09:00"));
    assertThat(uploaded.file().exposure()).isEqualTo(Exposure.PRIVATE);

    ledger.update(share().to("ben@example.com").at("10:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.INTERNAL);
  }

  @Test
  void anInvitedOutsiderHasAccessUntilTheInvitationIsRevoked() {
    LedgerRun ledger =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().to("eve@gmail.com").at("10:00"),
            activity(Verb.ACCESS_CHECK).by("eve@gmail.com").at("10:30"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);

    ledger.update(unshare().to("eve@gmail.com").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void anUnknownRecipientMakesAPrivateFileUnknown() {
    LedgerRun ledger =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"), share().toSomebody("Marketing").at("10:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);

    ledger.update(unshare().toSomebody("Marketing").at("11:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aRecipientListedBesideAnOutsiderIsNoOutsider() {
    LedgerRun ledger =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().to("eve@gmail.com").toSomebody("Marketing").at("10:00"),
            unshare().to("eve@gmail.com").at("11:00"));

    assertThat(ledger.exposure()).isEqualTo(Exposure.UNKNOWN);
  }
}
