package io.cordon.anomaly.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.IncidentScenario;
import io.cordon.anomaly.profile.ObservedAct.Kind;
import io.cordon.anomaly.profile.ObservedAct.Mark;
import io.cordon.anomaly.travel.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeerPopulationTest {
  private static final long SEED = 20_261_130;
  private static final int ANA = 3;
  private static final int BEN = 4;

  private final Office office = new Office(SEED).days(42);

  @Test
  void ordinaryDaysAreAsRareAsTheirScoresSay() {
    int offices = 4;
    long hundredth = 0;
    long thousandth = 0;
    for (int seed = 1; seed <= offices; seed++) {
      List<Double> all = new Office(seed).days(182).scores;
      List<Double> known = all.subList(all.size() - 4_000, all.size());
      hundredth += known.stream().filter(score -> score >= 2).count();
      thousandth += known.stream().filter(score -> score >= 3).count();
      assertThat(known).allMatch(Double::isFinite);
    }

    // A day has a score for each of seven scenarios, of which the largest counts.
    assertThat(hundredth / (7 * 40.0 * offices)).isBetween(0.5, 2.0);
    assertThat(thousandth / (7 * 4.0 * offices)).isBetween(0.5, 2.0);
  }

  @Test
  void severalTimesTheUsualAmountIsFoundWhileItGoesOn() {
    double most = 0;
    int downloads = 0;
    while (most < 3 && downloads < 400) {
      most = office.see(ANA, office.act(ANA).sensitive(downloads % 2 == 0).project(200 + ANA % 10));
      downloads++;
    }

    assertThat(downloads).as("of which nine are usual").isBetween(10, 120);
  }

  private static long today(Office office, int hour) {
    return office.today() * Office.DAY_MILLIS + hour * Office.HOUR_MILLIS;
  }

  @Test
  void aJourneyBeginsAtTheLatestActivityAndNotWhereTheSessionBegan() {
    for (int hour = 8; hour <= 17; hour++) {
      office.see(ANA, office.act(ANA).at(today(office, hour)));
    }
    Assessment away =
        office.assess(ANA, office.act(ANA).from(Office.ABROAD, 3_000).at(today(office, 18)));

    assertThat(away.surprise(Detector.TRAVEL)).isGreaterThan(1);
  }

  @Test
  void aStolenSessionDoesNotHideBehindManyOfThePersonsOwn() {
    for (int device = 0; device < 2 * Day.MOST_SESSIONS; device++) {
      office.see(ANA, office.act(ANA).on(5_000 + device));
    }
    Assessment stolen = office.assess(ANA, office.act(ANA).from(Office.ABROAD, 3_000).on(4_000));

    assertThat(stolen.surprise(Detector.COUNTRY)).isGreaterThan(2);
  }

  @Test
  void hoursThatComeMixedUpAreNotManySmallOnes() {
    double mixed = 0;
    for (int i = 0; i < 200; i++) {
      int hour = i % 2 == 0 ? 10 : 9;
      Assessment seen = office.assess(ANA, office.act(ANA).at(today(office, hour)));
      mixed = Math.max(mixed, seen.surprise(Detector.HOUR_DOWNLOADS));
    }

    assertThat(mixed).isGreaterThan(2);
  }

  @Test
  void aTripScoresBelowTheSamePlaceWithANewDeviceAndBulk() {
    double trip = office.see(ANA, 9, office.act(ANA).from(Office.ABROAD, 3_000));
    double takeover =
        office.see(BEN, 60, office.act(BEN).from(Office.ABROAD, 3_000).on(4_000).project(950));

    assertThat(takeover).isGreaterThan(trip + 0.5);
  }

  @Test
  void anAddressThatHidesWhereSomebodyIsSpeaksForATakeover() {
    double abroad = office.see(ANA, office.act(ANA).from(Office.ABROAD, 3_000));
    double hidden = office.see(BEN, office.act(BEN).from(Office.ABROAD, 3_000).hidden());

    assertThat(hidden).isGreaterThan(abroad);
  }

  @Test
  void aDayAboveTheLineMakesNothingUsual() {
    Office.Act stranger = office.act(ANA).from(Office.ABROAD, 3_000).on(4_000).project(950);
    double first = office.see(ANA, 60, stranger.sensitive(true));
    office.days(1);
    double again =
        office.see(
            ANA,
            60,
            office.act(ANA).from(Office.ABROAD, 3_000).on(4_000).project(950).sensitive(true));

    assertThat(first).isGreaterThan(3);
    assertThat(again).isGreaterThan(3);
  }

  @Test
  void anInterestThatGrowsSlowlyBuysNoAlibi() {
    for (int i = 0; i < 30; i++) {
      int extra = (int) Math.round(9 * (Math.pow(1.03, i) - 1));
      office.see(ANA, extra, office.act(ANA).project(200 + ANA % 10));
      office.days(1);
    }
    double most =
        office.see(ANA, 4 * 9 * 3, office.act(ANA).sensitive(true).project(200 + ANA % 10));

    assertThat(most).isGreaterThan(2.5);
  }

  @Test
  void aNewcomerIsMeasuredByTheDepartment() {
    int newcomer = office.newcomer();
    double ordinary = office.see(newcomer, 8, office.act(newcomer).project(203));
    double bulk = office.see(newcomer, 300, office.act(newcomer).sensitive(true).project(203));

    assertThat(ordinary).isLessThan(2);
    assertThat(bulk).isGreaterThan(3);
  }

  @Test
  void whatColleaguesUsedTodayIsNoNewsOfAColleague() {
    double surprise = office.assess(ANA, office.act(ANA).share(7_777)).surprise(Detector.RECIPIENT);
    for (int colleague = 10; colleague < 20; colleague++) {
      office.see(colleague, office.act(colleague).share(7_777));
    }
    Assessment last = office.assess(BEN, office.act(BEN).share(7_777));

    assertThat(last.surprise(Detector.RECIPIENT)).isLessThan(surprise - 0.5);
  }

  @Test
  void aNewCustomerIsNewsOfTheFirstColleagueAndNotOfTheThird() {
    List<Assessment> ofColleagues = new ArrayList<>();
    for (int colleague = 10; colleague < 13; colleague++) {
      Assessment assessment = office.assess(colleague, office.act(colleague).share(7_777));
      ofColleagues.add(assessment);
    }
    Assessment first = ofColleagues.get(0);
    Assessment third = ofColleagues.get(2);

    assertThat(first.surprise(Detector.RECIPIENT)).isGreaterThan(3);
    assertThat(third.surprise(Detector.RECIPIENT)).isLessThan(2);
    assertThat(first.score(IncidentScenario.SHARED_OUTSIDE)).isGreaterThan(2.5);
    assertThat(third.score(IncidentScenario.SHARED_OUTSIDE))
        .isLessThan(first.score(IncidentScenario.SHARED_OUTSIDE) - 0.8);
  }

  @Test
  void renamesToARareEndingAreRansomware() {
    double usual = office.see(ANA, 40, office.act(ANA).change(Office.TEXT));
    double locked = office.see(BEN, 40, office.act(BEN).change(666));

    assertThat(locked).isGreaterThan(3).isGreaterThan(usual);
  }

  @Test
  void theSameActivitiesHaveTheSameScores() {
    assertThat(new Office(SEED).days(42).scores).isEqualTo(office.scores);
  }

  @Test
  void millionsOfEventsInAnHourAndManyValuesStaySmall() {
    Office.Act download = office.act(ANA).sensitive(true);
    double most = office.see(ANA, 2_000_000, download);
    for (int value = 1; value <= 100_000; value++) {
      most =
          Math.max(most, office.see(BEN, office.act(BEN).from(value % 90, value).project(value)));
    }

    assertThat(most).isFinite().isGreaterThan(3);
    assertThat(office.people.get(BEN).day.sessions).hasSizeLessThanOrEqualTo(Day.MOST_SESSIONS);
    assertThat(office.people.get(BEN).day.projects).hasSizeLessThanOrEqualTo(Day.MOST_VALUES);
  }

  @Test
  void whateverComesIsAFiniteScore() {
    Random random = new Random(SEED);
    PeerPopulation population = new PeerPopulation();
    PersonProfile profile = new PersonProfile();
    Kind[] kinds = Kind.values();
    Mark[] marks = Mark.values();
    for (int i = 0; i < 50_000; i++) {
      long jump = random.nextInt(1_000) == 0 ? random.nextInt() * 1_000_000L : i * 60_000L;
      long timeMillis = Office.FIRST_DAY * Office.DAY_MILLIS + jump;
      ObservedAct observation =
          new ObservedAct(
              timeMillis,
              kinds[random.nextInt(kinds.length)],
              random.nextBoolean(),
              random.nextInt(3),
              random.nextInt(5),
              random.nextInt(3),
              random.nextInt(2),
              random.nextInt(9) == 0,
              random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(4),
              random.nextBoolean() ? List.of() : List.of(random.nextInt(9)),
              random.nextBoolean()
                  ? null
                  : new Position(random.nextInt(180) - 90, random.nextInt(9), 50, timeMillis),
              random.nextInt(3),
              marks[random.nextInt(marks.length)]);
      Assessment assessment =
          population.observe(
              profile, new PeerPopulation.Member(random.nextInt(3), 1), observation, 3);
      assertThat(assessment.score()).isFinite().isNotNegative();
    }
  }
}
