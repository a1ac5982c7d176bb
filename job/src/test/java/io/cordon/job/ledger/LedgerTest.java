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
  void exposureIsTheWidestGrantThatStands() {
    LedgerRun told = LedgerRun.of(share().to("eve@gmail.com").at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);

    told.enter(share().audience(Audience.ANYONE).link("l1").at("10:10"));
    assertThat(told.enter(download().at("10:20")).file().exposure()).isEqualTo(Exposure.ANYONE);

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("10:30"));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void thoseNamedForALinkGoWithItWhateverItsIdLooksLike() {
    for (String link : new String[] {"l1", "a|b", "|", "1|x"}) {
      LedgerRun told = LedgerRun.of(share().to("eve@gmail.com").link(link).at("10:00"));
      assertThat(told.exposure()).as(link).isEqualTo(Exposure.EXTERNAL);

      told.enter(unshare().link(link).at("10:30"));
      assertThat(told.exposure()).as(link).isNotEqualTo(Exposure.EXTERNAL);
    }
  }

  @Test
  void aCopySentByMailDoesNotOpenTheFile() {
    LedgerRun told = LedgerRun.of(share().to("eve@gmail.com").rawType("email_as_attachment"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aRevocationWithoutALinkIdTakesBackAllOfItsAudience() {
    LedgerRun told =
        LedgerRun.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            share().audience(Audience.ANYONE).link("l2").at("10:10"),
            unshare().audience(Audience.ANYONE).at("10:20"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aLinkRemovedBeforeItsMakingIsReadDoesNotStayOpen() {
    LedgerRun told =
        LedgerRun.of(
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"),
            share().audience(Audience.ANYONE).link("l1").at("10:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aLinkMadeAgainIsOpenAgain() {
    LedgerRun told =
        LedgerRun.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"),
            share().audience(Audience.ANYONE).link("l1").at("12:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void whatIsGivenAndTakenAtOneTimeStands() {
    LedgerRun told =
        LedgerRun.of(
            share().to("eve@gmail.com").at("10:00"), unshare().to("eve@gmail.com").at("10:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void aLinkThatIsNarrowedReachesLessFar() {
    LedgerRun told =
        LedgerRun.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            share().audience(Audience.ORGANISATION).link("l1").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.INTERNAL);

    told.enter(share().audience(Audience.PUBLIC).link("l1").at("10:30"));
    assertThat(told.exposure()).as("earlier changes nothing").isEqualTo(Exposure.INTERNAL);

    told.enter(share().audience(Audience.ANYONE).link("l1").at("11:00"));
    assertThat(told.exposure()).as("of one time the greatest").isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aRowWithoutTheLinkIdDoesNotOutliveTheLink() {
    Activity row = share().audience(Audience.ANYONE).correlated("c1").at("10:00").build();
    Activity rowWithId =
        share().audience(Audience.ANYONE).correlated("c1").link("l1").at("10:00").build();
    LedgerRun told = new LedgerRun();
    told.enter(row);
    told.enter(Acts.merge(row, rowWithId));
    told.enter(row);

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("11:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aRemovedLinkThatNobodySawByItsIdEndsTheNamelessOnes() {
    LedgerRun told =
        LedgerRun.of(
            share().audience(Audience.ANYONE).at("10:00"),
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);

    told.enter(share().audience(Audience.ANYONE).link("l1").at("10:30"));
    assertThat(told.exposure()).as("it was another one").isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aShareThatFailedExposesNothing() {
    assertThat(LedgerRun.of(share().audience(Audience.ANYONE).link("l1").failed()).facts())
        .isEqualTo(LedgerEntry.NONE);
  }

  @Test
  void aNamelessVisitorProvesThatTheFileIsOpen() {
    LedgerRun told = new LedgerRun();
    assertThat(told.enter(download().byAnonymous().at("10:00")).file().exposure())
        .isEqualTo(Exposure.ANYONE);

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("11:00"));
    assertThat(told.exposure()).as("it may have been that link").isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void whoOnlyAsksForAccessProvesNothing() {
    assertThat(LedgerRun.of(activity(Verb.ACCESS_CHECK).byAnonymous()).exposure())
        .isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aUsedLinkProvesThatItIsThere() {
    LedgerRun told = new LedgerRun();
    Activity visit = told.enter(open().audience(Audience.ANYONE).link("l1"));
    assertThat(visit.file().exposure()).isEqualTo(Exposure.ANYONE);

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("12:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void visitsThroughALinkEndWithIt() {
    LedgerRun told =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            download().byAnonymous().at("10:30"),
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);

    told.enter(download().byAnonymous().at("12:00"));
    assertThat(told.exposure()).as("there is another link").isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aLinkOfUnknownReachIsNotPrivateUntilItsPeopleAreNamed() {
    LedgerRun told =
        LedgerRun.of(activity(Verb.UPLOAD).at("09:00"), share().link("l1").at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);

    told.enter(share().link("l1").to("ben@example.com").at("10:01"));
    assertThat(told.exposure()).isEqualTo(Exposure.INTERNAL);

    told.enter(unshare().link("l1").to("ben@example.com").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void namingSomebodyDoesNotNarrowALink() {
    LedgerRun told =
        LedgerRun.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            share().to("eve@gmail.com").link("l1").at("11:00"),
            unshare().to("eve@gmail.com").link("l1").at("12:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void peopleNamedForALinkGoWithIt() {
    LedgerRun told =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().to("eve@gmail.com").link("l1").at("10:00"),
            share().to("pia@partner.example").at("10:10"),
            unshare().link("l1").at("11:00"));
    assertThat(told.reach().through()).isEqualTo("person:pia@partner.example");

    told.enter(unshare().to("pia@partner.example").at("12:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void whoIsTakenBackWithoutALinkIsTakenBackAltogether() {
    LedgerRun told =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().to("eve@gmail.com").link("l1").at("10:00"),
            unshare().to("eve@gmail.com").at("11:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aRowThatNamesThePersonBeforeTheLinkDoesNotOutliveTheLink() {
    Activity row = share().to("eve@gmail.com").correlated("c1").at("10:00").build();
    Activity rowWithId =
        share().to("eve@gmail.com").correlated("c1").link("l1").at("10:00").build();
    LedgerRun told = LedgerRun.of(activity(Verb.UPLOAD).at("09:00"));
    told.enter(row);
    told.enter(Acts.merge(row, rowWithId));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);

    told.enter(unshare().link("l1").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void rowsThatNameNeitherLinkNorPeopleOpenNothing() {
    LedgerRun told = LedgerRun.of(activity(Verb.UPLOAD).at("09:00"), share().at("10:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aFileWhoseCreationWasSeenIsPrivateUntilShared() {
    LedgerRun told = new LedgerRun();
    Activity uploaded = told.enter(activity(Verb.UPLOAD).at("09:00"));
    assertThat(uploaded.file().exposure()).isEqualTo(Exposure.PRIVATE);

    told.enter(share().to("ben@example.com").at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.INTERNAL);
  }

  @Test
  void anInvitedOutsiderCountsUntilTheInvitationIsRevoked() {
    LedgerRun told =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().to("eve@gmail.com").at("10:00"),
            activity(Verb.ACCESS_CHECK).by("eve@gmail.com").at("10:30"));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);

    told.enter(unshare().to("eve@gmail.com").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void somebodyUnknownMakesAPrivateFileUnknown() {
    LedgerRun told =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"), share().toSomebody("Marketing").at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);

    told.enter(unshare().toSomebody("Marketing").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void beingNamedBesideAnOutsiderMakesNobodyAnOutsider() {
    LedgerRun told =
        LedgerRun.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().to("eve@gmail.com").toSomebody("Marketing").at("10:00"),
            unshare().to("eve@gmail.com").at("11:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }
}
