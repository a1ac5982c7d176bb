package io.cordon.job.baselines;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.observe.ObservePeople;
import io.cordon.job.observe.PersonObservation;
import io.cordon.job.testing.BaselineFixtures;
import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.identity.PeopleScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepPersonRowTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  private ObservePeople people;
  private KeyedHarness<PersonObservation, Observation> harness;

  @BeforeEach
  void open() throws Exception {
    people = new ObservePeople(PeopleScope.ORGANISATION);
    people.use(BaselineFixtures.settings().policies().baselines());
    harness = KeyedHarness.of(Baselines::operator, PersonObservation::person);
  }

  private void day(int day, Activity activity) throws Exception {
    Instant time = START.plus(Duration.ofDays(day));
    PersonObservation observation =
        people.observe(
            activity.toBuilder().time(time).build(),
            (policyId, bug) -> {
              throw new AssertionError(policyId, bug);
            });
    if (observation != null) {
      harness.process(observation, time);
    }
  }

  private void tenDaysInGermany() throws Exception {
    for (int day = 0; day < 10; day++) {
      day(day, signIn().in(NetworkKind.UNKNOWN, "DE").build());
    }
  }

  private List<Observation> queries() {
    return harness.output().stream().filter(observation -> !observation.isLesson()).toList();
  }

  @Test
  void aSensitiveDownloadFromANewPlaceIsAQuery() throws Exception {
    tenDaysInGermany();
    day(10, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build());

    assertThat(queries())
        .singleElement()
        .returns("NG", Observation::value)
        .extracting(Observation::query)
        .returns(10.0, NoveltyQuery::historyDays)
        .satisfies(query -> assertThat(query.pValue()).isBetween(0.0, 0.2))
        .returns("is new", NoveltyQuery::novelty)
        .satisfies(
            query ->
                assertThat(query.expected())
                    .startsWith("in 10 days familiar to ")
                    .endsWith(": DE"));
  }

  @Test
  void anActivityThatPassesOnceMoreIsNeitherLearnedNorJudgedAgain() throws Exception {
    tenDaysInGermany();
    Activity download =
        download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build();
    day(10, download.toBuilder().emission(Emission.IDENTIFIED).build());

    assertThat(queries()).isEmpty();
  }

  @Test
  void aSignInFromTheNewPlaceJustBeforeDoesNotMakeItFamiliar() throws Exception {
    tenDaysInGermany();
    day(10, signIn().in(NetworkKind.UNKNOWN, "NG").build());
    day(10, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build());

    assertThat(queries()).hasSize(1);
  }

  @Test
  void aSignInFromTheNewPlaceTheDayBeforeDoesNotMakeItFamiliarEither() throws Exception {
    tenDaysInGermany();
    day(10, signIn().in(NetworkKind.UNKNOWN, "NG").build());
    day(11, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build());

    assertThat(queries())
        .singleElement()
        .extracting(Observation::query)
        .returns("is not familiar yet, used on 2026-03-12 before", NoveltyQuery::novelty);
  }

  @Test
  void peersDoNotLearnFromGuestsAndPrograms() throws Exception {
    Activity guest = signIn().by("pia@partner.example").in(NetworkKind.UNKNOWN, "NG").build();
    Activity program = signIn().in(NetworkKind.UNKNOWN, "NG").build();
    for (int day = 0; day < 6; day++) {
      day(
          day,
          guest.toBuilder()
              .actor(guest.actor().recognised(Affiliation.PARTNER, null, false))
              .build());
      day(
          day,
          program.toBuilder()
              .actor(program.actor().recognised(Affiliation.INTERNAL, "IT", true))
              .build());
    }

    assertThat(harness.output()).isEmpty();
  }

  @Test
  void aKnownPlaceAnInsensitiveFileAndAShortHistoryAreNoQueries() throws Exception {
    day(0, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build());
    tenDaysInGermany();
    day(10, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "DE").build());
    day(10, download().labelled("Public", 1).in(NetworkKind.UNKNOWN, "FR").build());

    assertThat(queries()).isEmpty();
  }

  @Test
  void aFailedSignInIsNotLearned() throws Exception {
    tenDaysInGermany();
    day(10, signIn().in(NetworkKind.UNKNOWN, "NG").failed().build());
    day(12, signIn().in(NetworkKind.UNKNOWN, "NG").failed().build());
    day(12, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build());

    assertThat(queries()).hasSize(1);
  }

  @Test
  void peersLearnOnceADay() throws Exception {
    tenDaysInGermany();
    day(9, signIn().in(NetworkKind.UNKNOWN, "DE").build());

    assertThat(harness.output().stream().filter(Observation::isLesson)).hasSize(8);
  }

  @Test
  void remembersAcrossARestartAndForgetsWhoIsSeenNoMore() throws Exception {
    tenDaysInGermany();
    harness.restart();
    day(10, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "DE").build());
    assertThat(queries()).isEmpty();

    harness.restart();
    harness.expiryClock(KeepPersonRow.FORGOTTEN_AFTER.plusMillis(1));
    day(11, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "FR").build());
    assertThat(queries()).as("no history, so nothing is news").isEmpty();
  }

  @Test
  void aRemovedBaselineEmitsNothingAndItsMemoryExpiresAsUsual() throws Exception {
    tenDaysInGermany();
    people.use(List.of());
    day(10, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build());
    assertThat(queries()).isEmpty();

    people.use(BaselineFixtures.settings().policies().baselines());
    day(11, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "FR").build());
    assertThat(queries()).singleElement().returns("FR", Observation::value);
  }

  @Test
  void aMemoryThatChangesIsKeptHalfAYearFromThenOnWithoutATimer() throws Exception {
    tenDaysInGermany();
    harness.watermark(START.plus(Duration.ofDays(188)));
    day(188, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build());
    assertThat(queries()).hasSize(1);
    assertThat(harness.timers()).isZero();
  }

  @Test
  void aMemoryThatDoesNotChangeIsForgottenAfterHalfAYear() throws Exception {
    tenDaysInGermany();
    harness.watermark(START.plus(Duration.ofDays(190)));
    day(190, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build());
    assertThat(queries()).isEmpty();
  }
}
