package io.cordon.anomaly.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.IncidentScenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final long SEED = 20_261_130;
  private static final int ANA = 3;
  private static final int BEN = 4;
  private static final int CARA = 5;
  private static final int NEW_DOMAIN = 7_777;

  private final Office office = new Office(SEED).days(42);

  private Office.Act morning(int person) {
    return office.act(person).at(office.today() * Office.DAY_MILLIS + 9 * Office.HOUR_MILLIS);
  }

  @Test
  void anHourIsComparedWithTheHoursOfThePerson() {
    Office.Act download = morning(ANA);
    office.see(ANA, 240, download);
    Explanation explained = office.explain(ANA, download, Detector.HOUR_DOWNLOADS);

    assertThat(explained.observed()).isEqualTo(240);
    assertThat(explained.expected()).isBetween(1.0, 8.0);
    assertThat(explained.usualFrom()).isLessThanOrEqualTo(1);
    assertThat(explained.usualTo()).isBetween(4L, 25L);
    assertThat(explained.historyDays()).isEqualTo(30);
    assertThat(explained.surprise()).isGreaterThan(2);
    assertThat(explained.isNewToPerson()).as("nothing that is counted is new").isFalse();
  }

  @Test
  void whatIsUsualIsThatBeforeToday() {
    Office.Act download = morning(ANA);
    office.see(ANA, download);
    Explanation before = office.explain(ANA, download, Detector.DOWNLOADS);
    office.see(ANA, 500, download);
    Explanation after = office.explain(ANA, download, Detector.DOWNLOADS);

    assertThat(after.observed()).isEqualTo(501);
    assertThat(after.expected()).isEqualTo(before.expected()).isCloseTo(9, within(4.0));
    assertThat(after.usualTo()).isEqualTo(before.usualTo()).isLessThan(60);
  }

  @Test
  void aSessionIsCountedAlone() {
    office.see(ANA, 7, morning(ANA));
    Office.Act elsewhere = morning(ANA).from(Office.ABROAD, 3_000);
    office.see(ANA, 5, elsewhere);

    assertThat(office.explain(ANA, elsewhere, Detector.SESSION_DOWNLOADS).observed()).isEqualTo(5);
    assertThat(office.explain(ANA, elsewhere, Detector.DOWNLOADS).observed()).isEqualTo(12);
  }

  @Test
  void whoDownloadsTwiceAsMuchForWeeksIsComparedWithBefore() {
    for (int i = 0; i < 28; i++) {
      office.see(ANA, 12, morning(ANA).project(200 + ANA % 10));
      office.days(1);
    }
    Office.Act download = morning(ANA);
    office.see(ANA, download);
    Explanation explained = office.explain(ANA, download, Detector.SLOW_DOWNLOADS);

    assertThat(explained.surprise()).isPositive();
    assertThat((double) explained.observed()).isCloseTo(9 + 12, within(9.0));
    assertThat((double) explained.observed()).isGreaterThan(explained.expected() + 2);
  }

  @Test
  void itSaysWhoKnowsAValue() {
    Explanation nobody =
        office.alone(ANA, morning(ANA).from(Office.ABROAD, 3_000), Detector.NETWORK);
    Explanation herself = office.alone(BEN, morning(BEN), Detector.DEVICE);
    Office.Act share = morning(CARA).share(NEW_DOMAIN);
    office.see(BEN, morning(BEN).share(NEW_DOMAIN));
    Explanation one = office.alone(CARA, share, Detector.RECIPIENT);
    office.see(ANA, morning(ANA).share(NEW_DOMAIN));
    Explanation colleagues = office.alone(CARA, share, Detector.RECIPIENT);

    assertThat(nobody.isNewToPerson()).isTrue();
    assertThat(nobody.isNewToDepartment()).isTrue();
    assertThat(nobody.isNewToOrganisation()).isTrue();
    assertThat(herself.isNewToPerson()).isFalse();
    assertThat(one.isNewToDepartment()).as("one, who may be the person").isTrue();
    assertThat(colleagues.isNewToPerson()).isTrue();
    assertThat(colleagues.isNewToDepartment()).isFalse();
  }

  @Test
  void anHourAtWhichThePersonNeverWorksIsNew() {
    long midnight = office.today() * Office.DAY_MILLIS;
    Office.Act night = office.act(ANA).at(midnight + 3 * Office.HOUR_MILLIS);
    Explanation atNight = office.alone(ANA, night, Detector.HOUR);
    Explanation inTheMorning = office.alone(BEN, morning(BEN), Detector.HOUR);

    assertThat(atNight.isNewToPerson()).isTrue();
    assertThat(atNight.isNewToOrganisation()).isTrue();
    assertThat(inTheMorning.isNewToPerson()).isFalse();
    assertThat(inTheMorning.isNewToDepartment()).isFalse();
    assertThat(atNight.observed()).isZero();
    assertThat(atNight.expected()).isZero();
  }

  @Test
  void theFirstImpossibleJourneyIsNew() {
    office.see(ANA, morning(ANA));
    Office.Act away = morning(ANA).from(0, 3_000);
    Explanation first = office.alone(ANA, away, Detector.TRAVEL);
    office.see(ANA, morning(ANA).on(4_000));
    Explanation third = office.alone(ANA, away.on(4_000), Detector.TRAVEL);
    office.see(BEN, morning(BEN));
    Explanation none = office.alone(BEN, morning(BEN), Detector.TRAVEL);

    assertThat(first.surprise()).isPositive();
    assertThat(first.isNewToPerson()).isTrue();
    assertThat(third.isNewToPerson()).isFalse();
    assertThat(none.isNewToPerson()).isFalse();
  }

  @Test
  void recipientsAreThoseOfTheActivityAlone() {
    double strange =
        office.assess(ANA, morning(ANA).share(NEW_DOMAIN)).surprise(Detector.RECIPIENT);
    Assessment partner = office.assess(ANA, morning(ANA).share(Office.PARTNER));
    Assessment download = office.assess(ANA, morning(ANA));

    assertThat(partner.surprise(Detector.RECIPIENT)).isLessThan(strange - 1);
    assertThat(download.surprise(Detector.RECIPIENT)).isZero();
    assertThat(download.score(IncidentScenario.SHARED_OUTSIDE))
        .as("of the day, whatever the activity")
        .isEqualTo(partner.score(IncidentScenario.SHARED_OUTSIDE));
  }

  @Test
  void everyActivityHasAnAssessment() {
    Office.Act opened = morning(ANA).from(Office.ABROAD, 3_000).open();
    Assessment first = office.assess(ANA, opened);
    Assessment second = office.assess(ANA, opened);

    assertThat(first.beginsDay()).isTrue();
    assertThat(first.changed()).isTrue();
    assertThat(second.beginsDay()).isFalse();
    assertThat(second.changed()).isFalse();
    assertThat(second.score()).isEqualTo(first.score());
    assertThat(second.scenario()).isEqualTo(first.scenario()).isNotNull();
  }

  @Test
  void anExplanationOfASurpriseIsThatOfTheAssessment() {
    Office.Act act = morning(ANA).from(Office.ABROAD, 3_000).sensitive(true).share(NEW_DOMAIN);
    Assessment assessment = office.assess(ANA, act);
    List<Double> assessed = new ArrayList<>();
    List<Double> explained = new ArrayList<>();
    for (Detector detector : Detector.values()) {
      assessed.add(assessment.surprise(detector));
      explained.add(office.explain(ANA, act, detector).surprise());
    }

    assertThat(explained).isEqualTo(assessed);
    assertThat(assessed.stream().filter(surprise -> surprise > 1).count()).isGreaterThan(3);
  }

  @Test
  void somebodyOfWhomNothingIsKnownIsExplainedToo() {
    int newcomer = office.newcomer();
    Office.Act act = morning(newcomer).share(NEW_DOMAIN);
    for (Detector detector : Detector.values()) {
      Explanation explained = office.explain(newcomer, act, detector);
      assertThat(explained.surprise()).isZero();
      assertThat(explained.historyDays()).isZero();
    }
  }
}
