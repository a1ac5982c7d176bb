package io.cordon.job.ledger;

import static io.cordon.model.ActivityFixtures.activity;
import static io.cordon.model.ActivityFixtures.download;
import static io.cordon.model.ActivityFixtures.open;
import static io.cordon.model.ActivityFixtures.share;
import static io.cordon.model.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.Activity;
import io.cordon.model.Audience;
import io.cordon.model.Exposure;
import io.cordon.model.Verb;
import org.junit.jupiter.api.Test;

/** Who can reach a file, where links have ids: Microsoft 365. */
class LedgerTest {
  @Test
  void exposureIsTheWidestGrantThatStands() {
    Told told = Told.of(share().to("eve@gmail.com").at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);

    told.enter(share().audience(Audience.ANYONE).link("l1").at("10:10"));
    assertThat(told.enter(download().at("10:20")).file().exposure()).isEqualTo(Exposure.ANYONE);

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("10:30"));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void thoseNamedForALinkGoWithItWhateverItsIdLooksLike() {
    for (String link : new String[] {"l1", "a|b", "|", "1|x"}) {
      Told told = Told.of(share().to("eve@gmail.com").link(link).at("10:00"));
      assertThat(told.exposure()).as(link).isEqualTo(Exposure.EXTERNAL);

      told.enter(unshare().link(link).at("10:30"));
      assertThat(told.exposure()).as(link).isNotEqualTo(Exposure.EXTERNAL);
    }
  }

  @Test
  void aCopySentByMailDoesNotOpenTheFile() {
    Told told = Told.of(share().to("eve@gmail.com").rawType("email_as_attachment"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aRevocationWithoutALinkIdTakesBackAllOfItsAudience() {
    Told told =
        Told.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            share().audience(Audience.ANYONE).link("l2").at("10:10"),
            unshare().audience(Audience.ANYONE).at("10:20"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aLinkRemovedBeforeItsMakingIsReadDoesNotStayOpen() {
    Told told =
        Told.of(
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"),
            share().audience(Audience.ANYONE).link("l1").at("10:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aLinkMadeAgainIsOpenAgain() {
    Told told =
        Told.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"),
            share().audience(Audience.ANYONE).link("l1").at("12:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void whatIsGivenAndTakenAtOneTimeStands() {
    Told told =
        Told.of(share().to("eve@gmail.com").at("10:00"), unshare().to("eve@gmail.com").at("10:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void aLinkThatIsNarrowedReachesLessFar() {
    Told told =
        Told.of(
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
    Told told = new Told();
    told.enter(row);
    told.enter(row.merge(rowWithId));
    told.enter(row);

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("11:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aRemovedLinkThatNobodySawByItsIdEndsTheNamelessOnes() {
    Told told =
        Told.of(
            share().audience(Audience.ANYONE).at("10:00"),
            unshare().audience(Audience.ANYONE).link("l1").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);

    told.enter(share().audience(Audience.ANYONE).link("l1").at("10:30"));
    assertThat(told.exposure()).as("it was another one").isEqualTo(Exposure.ANYONE);
  }

  @Test
  void aShareThatFailedExposesNothing() {
    assertThat(Told.of(share().audience(Audience.ANYONE).link("l1").failed()).facts())
        .isEqualTo(FileFacts.NONE);
  }

  @Test
  void aNamelessVisitorProvesThatTheFileIsOpen() {
    Told told = new Told();
    assertThat(told.enter(download().byAnonymous().at("10:00")).file().exposure())
        .isEqualTo(Exposure.ANYONE);

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("11:00"));
    assertThat(told.exposure()).as("it may have been that link").isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void whoOnlyAsksForAccessProvesNothing() {
    assertThat(Told.of(activity(Verb.ACCESS_CHECK).byAnonymous()).exposure())
        .isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void aUsedLinkProvesThatItIsThere() {
    Told told = new Told();
    Activity visit = told.enter(open().audience(Audience.ANYONE).link("l1"));
    assertThat(visit.file().exposure()).isEqualTo(Exposure.ANYONE);

    told.enter(unshare().audience(Audience.ANYONE).link("l1").at("12:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }

  @Test
  void visitsThroughALinkEndWithIt() {
    Told told =
        Told.of(
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
    Told told = Told.of(activity(Verb.UPLOAD).at("09:00"), share().link("l1").at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);

    told.enter(share().link("l1").to("ben@example.com").at("10:01"));
    assertThat(told.exposure()).isEqualTo(Exposure.INTERNAL);

    told.enter(unshare().link("l1").to("ben@example.com").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void namingSomebodyDoesNotNarrowALink() {
    Told told =
        Told.of(
            share().audience(Audience.ANYONE).link("l1").at("10:00"),
            share().to("eve@gmail.com").link("l1").at("11:00"),
            unshare().to("eve@gmail.com").link("l1").at("12:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.ANYONE);
  }

  @Test
  void peopleNamedForALinkGoWithIt() {
    Told told =
        Told.of(
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
    Told told =
        Told.of(
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
    Told told = Told.of(activity(Verb.UPLOAD).at("09:00"));
    told.enter(row);
    told.enter(row.merge(rowWithId));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);

    told.enter(unshare().link("l1").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void rowsThatNameNeitherLinkNorPeopleOpenNothing() {
    Told told = Told.of(activity(Verb.UPLOAD).at("09:00"), share().at("10:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aFileWhoseCreationWasSeenIsPrivateUntilShared() {
    Told told = new Told();
    Activity uploaded = told.enter(activity(Verb.UPLOAD).at("09:00"));
    assertThat(uploaded.file().exposure()).isEqualTo(Exposure.PRIVATE);

    told.enter(share().to("ben@example.com").at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.INTERNAL);
  }

  @Test
  void anInvitedOutsiderCountsUntilTheInvitationIsRevoked() {
    Told told =
        Told.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().to("eve@gmail.com").at("10:00"),
            activity(Verb.ACCESS_CHECK).by("eve@gmail.com").at("10:30"));
    assertThat(told.exposure()).isEqualTo(Exposure.EXTERNAL);

    told.enter(unshare().to("eve@gmail.com").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void somebodyUnknownMakesAPrivateFileUnknown() {
    Told told =
        Told.of(activity(Verb.UPLOAD).at("09:00"), share().toSomebody("Marketing").at("10:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);

    told.enter(unshare().toSomebody("Marketing").at("11:00"));
    assertThat(told.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void beingNamedBesideAnOutsiderMakesNobodyAnOutsider() {
    Told told =
        Told.of(
            activity(Verb.UPLOAD).at("09:00"),
            share().to("eve@gmail.com").toSomebody("Marketing").at("10:00"),
            unshare().to("eve@gmail.com").at("11:00"));

    assertThat(told.exposure()).isEqualTo(Exposure.UNKNOWN);
  }
}
