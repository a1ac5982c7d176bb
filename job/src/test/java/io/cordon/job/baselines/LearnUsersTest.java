package io.cordon.job.baselines;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.testing.BaselineFixtures;
import io.cordon.job.testing.LivePolicyHarness;
import io.cordon.job.testing.PolicyChanges;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.DetectorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnUsersTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  private LivePolicyHarness<Activity, Observation> harness;

  @BeforeEach
  void open() throws Exception {
    harness =
        LivePolicyHarness.keyed(
            () -> new LearnUsers(policies(), PeopleScope.ORGANISATION),
            activity -> activity.person(PeopleScope.ORGANISATION).text());
  }

  private static PoliciesInForce policies() {
    return new PoliciesInForce(BaselineFixtures.settings(), EnumSet.of(DetectorKind.BASELINE));
  }

  private void day(int day, Activity activity) throws Exception {
    Instant time = START.plus(Duration.ofDays(day));
    harness.process(activity.toBuilder().time(time).build(), time);
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
  void remembersAcrossARestartAndForgetsAfterHalfAYear() throws Exception {
    tenDaysInGermany();
    harness.restart();
    day(10, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "DE").build());
    assertThat(queries()).isEmpty();

    harness.watermark(START.plus(Duration.ofDays(400)));
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void aRemovedBaselineEmitsNothingAndItsMemoryExpiresAsUsual() throws Exception {
    tenDaysInGermany();
    harness.publish(PolicyChanges.removal(BaselineFixtures.place().id(), 1));
    day(10, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build());
    assertThat(queries()).isEmpty();

    harness.publish(PolicyChanges.of(BaselineFixtures.PLACE, 2));
    day(11, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "FR").build());
    assertThat(queries()).singleElement().returns("FR", Observation::value);
  }

  @Test
  void aPublishedBaselineLearnsFromThenOnAlsoAfterARestart() throws Exception {
    String other = BaselineFixtures.PLACE.replace("5d3b2c1a", "5d3b2c1b");
    harness.publish(PolicyChanges.removal(BaselineFixtures.place().id(), 1));
    harness.publish(PolicyChanges.of(other, 2));
    harness.restart();
    tenDaysInGermany();
    day(10, download().labelled("Confidential", 3).in(NetworkKind.UNKNOWN, "NG").build());

    assertThat(queries())
        .singleElement()
        .satisfies(query -> assertThat(query.policyId()).startsWith("5d3b2c1b"));
  }
}
