package io.cordon.anomaly.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.IncidentScenario;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two offices in which the same happens; in one of them somebody says that it was fine. */
class FalseAlarmTest {
  private static final long SEED = 20_261_130;
  private static final int ANA = 3;
  private static final long FINDING = 42;
  private static final int ASN = 3_000;

  private final Office office = new Office(SEED).days(42);
  private final Office twin = new Office(SEED).days(42);
  private final PersonProfile ana = office.people.get(ANA);

  private static Office.Act at(Office office, int hour) {
    return new Office.Act()
        .at(office.today() * Office.DAY_MILLIS + hour * Office.HOUR_MILLIS)
        .from(Office.HOME, 70)
        .on(2_000 + ANA);
  }

  private static Office.Act trip(Office office) {
    return at(office, 9).from(Office.ABROAD, ASN);
  }

  private static double surprise(Office office, Office.Act act, Detector detector) {
    return office.alone(ANA, act, detector).surprise();
  }

  /** The trip of today, in both. */
  private double tripIsAFalseAlarm(int days) {
    double surprise = surprise(office, trip(office), Detector.COUNTRY);
    surprise(twin, trip(twin), Detector.COUNTRY);
    int today = office.today();
    ana.raised(
        new RaisedAlert(
            FINDING,
            1,
            Duration.ofDays(today).toMillis(),
            3.2,
            Set.of(Detector.COUNTRY, Detector.NETWORK),
            List.of(
                new TraitValue(Trait.COUNTRY, Office.ABROAD), new TraitValue(Trait.NETWORK, ASN))));
    assertThat(ana.falseAlarm(FINDING, today, today + days)).isTrue();
    return surprise;
  }

  private void nextDay() {
    office.days(1);
    twin.days(1);
  }

  @Test
  void theSameTripIsUsualTomorrow() {
    double before = tripIsAFalseAlarm(30);
    nextDay();
    Explanation after = office.alone(ANA, trip(office), Detector.COUNTRY);

    assertThat(before).isGreaterThan(2);
    assertThat(after.surprise()).isLessThan(before / 3);
    assertThat(after.isNewToPerson()).isFalse();
    assertThat(ana.discounted(office.today()))
        .containsExactlyInAnyOrder(Detector.COUNTRY, Detector.NETWORK);
  }

  @Test
  void anotherCountryIsStillSurprising() {
    tripIsAFalseAlarm(30);
    nextDay();
    double other = surprise(office, trip(office).from(82, 3_001), Detector.COUNTRY);

    assertThat(other)
        .isCloseTo(surprise(twin, trip(twin).from(82, 3_001), Detector.COUNTRY) / 2, within(0.3))
        .isGreaterThan(1);
  }

  @Test
  void whatElseIsUnusualIsAsSurprisingAsBefore() {
    tripIsAFalseAlarm(30);
    nextDay();
    for (int i = 0; i < 60; i++) {
      office.alone(ANA, trip(office).on(4_000), Detector.DEVICE);
      twin.alone(ANA, trip(twin).on(4_000), Detector.DEVICE);
    }

    for (Detector other : Set.of(Detector.DEVICE, Detector.DOWNLOADS)) {
      assertThat(office.explain(ANA, trip(office).on(4_000), other))
          .isEqualTo(twin.explain(ANA, trip(twin).on(4_000), other))
          .satisfies(explained -> assertThat(explained.surprise()).isGreaterThan(1));
    }
  }

  @Test
  void anAmountCountsHalfUntilTheDayIsOver() {
    int today = office.today();
    Set<Detector> amounts = Set.of(Detector.DOWNLOADS, Detector.HOUR_DOWNLOADS, Detector.SENSITIVE);
    ana.raised(
        new RaisedAlert(FINDING, 1, Duration.ofDays(today).toMillis(), 4, amounts, List.of()));
    ana.falseAlarm(FINDING, today, today + 1);
    nextDay();
    Assessment tomorrow = bulk(office);
    Assessment ofTwin = bulk(twin);

    assertThat(tomorrow.surprise(Detector.DOWNLOADS))
        .isCloseTo(ofTwin.surprise(Detector.DOWNLOADS) / 2, within(0.01))
        .isGreaterThan(1);
    assertThat(tomorrow.score(IncidentScenario.INSIDER_BULK))
        .isLessThan(ofTwin.score(IncidentScenario.INSIDER_BULK));
    nextDay();
    // The day was learned after what somebody said; that of the twin was too surprising.
    assertThat(bulk(office).surprise(Detector.DOWNLOADS))
        .isLessThan(bulk(twin).surprise(Detector.DOWNLOADS))
        .isGreaterThan(1);
  }

  private static Assessment bulk(Office office) {
    Assessment last = null;
    for (int i = 0; i < 150; i++) {
      last = office.assess(ANA, at(office, 10).sensitive(true));
    }
    return last;
  }

  @Test
  void itIsAppliedOnce() throws IOException {
    tripIsAFalseAlarm(30);
    byte[] once = bytes(ana);

    assertThat(ana.falseAlarm(FINDING, office.today(), ana.discountedUntil())).isFalse();
    assertThat(ana.falseAlarm(FINDING + 1, office.today(), office.today() + 60)).isFalse();
    assertThat(bytes(ana)).isEqualTo(once);
  }

  @Test
  void theLastWordCounts() {
    tripIsAFalseAlarm(30);
    int longer = office.today() + 60;

    assertThat(ana.falseAlarm(FINDING, office.today(), longer)).as("is familiar").isFalse();
    assertThat(ana.discountedUntil()).isEqualTo(longer);
    assertThat(ana.falseAlarm(FINDING, office.today(), 0)).as("is taken back").isFalse();
    assertThat(ana.discountedUntil()).isZero();
  }

  private static byte[] bytes(PersonProfile profile) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProfileBytes.write(profile, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void aVerdictFromAClockThatIsAheadMakesNothingElseFade() {
    double usual = surprise(twin, at(twin, 9), Detector.NETWORK);
    int today = office.today();
    office.alone(ANA, trip(office), Detector.COUNTRY);
    ana.raised(
        new RaisedAlert(
            FINDING,
            1,
            Duration.ofDays(today).toMillis(),
            3,
            Set.of(Detector.COUNTRY),
            List.of(new TraitValue(Trait.NETWORK, ASN))));
    ana.falseAlarm(FINDING, today + 10_000, today + 10_030);

    assertThat(surprise(office, at(office, 9), Detector.NETWORK)).isCloseTo(usual, within(0.3));
  }

  /** Each day a seventh more: of many days above the line, values and bursts stay unusual. */
  @Test
  void aRampOfAlertsMakesNoBurstUsual() {
    double downloads = 9;
    int alerts = 0;
    for (int day = 0; day < 20; day++) {
      downloads *= 1.15;
      double score = office.see(ANA, (int) downloads, at(office, 10).sensitive(day % 2 == 0));
      alerts += score > 3 ? 1 : 0;
      office.days(1);
    }
    double burst = office.see(ANA, (int) (4 * downloads), at(office, 10).sensitive(true));

    assertThat(alerts).isPositive();
    assertThat(burst).isGreaterThan(3);
  }
}
