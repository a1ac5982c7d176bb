package io.cordon.anomaly.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.evidence.Detector;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RaisedAlertsTest {
  private static final int DAY = Office.FIRST_DAY;
  private static final long POLICY = -17;

  private final PersonProfile profile = new PersonProfile();

  private static long millis(int day) {
    return Duration.ofDays(day).toMillis();
  }

  private static RaisedAlert alert(long finding, int day, double score) {
    return new RaisedAlert(
        finding,
        POLICY,
        millis(day),
        score,
        Set.of(Detector.COUNTRY),
        List.of(new TraitValue(Trait.COUNTRY, 81)));
  }

  @Test
  void theHighestScoreOfAPolicySinceATime() {
    profile.raised(alert(1, DAY, 5));
    profile.raised(alert(2, DAY + 2, 3.5));
    profile.raised(alert(3, DAY + 3, 3));

    assertThat(profile.raised(POLICY, millis(DAY))).isEqualTo(5);
    assertThat(profile.raised(POLICY, millis(DAY + 1))).isEqualTo(3.5);
    assertThat(profile.raised(POLICY, millis(DAY + 4))).isZero();
    assertThat(profile.raised(POLICY + 1, millis(DAY))).isZero();
  }

  @Test
  void aFindingThatIsRaisedAgainIsOneAlert() {
    profile.raised(alert(1, DAY, 5));
    profile.raised(
        new RaisedAlert(
            1,
            POLICY,
            millis(DAY + 1),
            4,
            Set.of(Detector.DEVICE),
            List.of(new TraitValue(Trait.DEVICE, 7))));

    assertThat(profile.raised())
        .containsExactly(
            new RaisedAlert(
                1,
                POLICY,
                millis(DAY + 1),
                5,
                Set.of(Detector.COUNTRY, Detector.DEVICE),
                List.of(new TraitValue(Trait.DEVICE, 7), new TraitValue(Trait.COUNTRY, 81))));
  }

  @Test
  void theLatestFewAreKept() {
    for (int finding = 1; finding <= 9; finding++) {
      profile.raised(alert(finding, DAY + finding, 3));
    }

    assertThat(profile.raised()).extracting(RaisedAlert::finding).containsExactly(6L, 7L, 8L, 9L);
    assertThat(profile.falseAlarm(1, DAY + 9, DAY + 30)).isFalse();
  }

  @Test
  void aFalseAlarmIsKeptWhileItIsDiscounted() {
    profile.raised(alert(1, DAY, 3));
    profile.falseAlarm(1, DAY, DAY + 6);
    for (int finding = 2; finding <= 6; finding++) {
      profile.raised(alert(finding, DAY + finding, 3));
    }
    Set<Detector> sixDaysLater = profile.discounted(DAY + 6);
    for (int finding = 7; finding <= 9; finding++) {
      profile.raised(alert(finding, DAY + finding, 3));
    }

    assertThat(sixDaysLater).containsExactly(Detector.COUNTRY);
    assertThat(profile.raised()).extracting(RaisedAlert::finding).containsExactly(6L, 7L, 8L, 9L);
    assertThat(profile.discountedUntil()).isZero();
  }

  @Test
  void eachFalseAlarmHasADayOfItsOwn() {
    profile.raised(alert(1, DAY, 3));
    profile.raised(
        new RaisedAlert(
            2, POLICY, millis(DAY), 4, Set.of(Detector.DOWNLOADS, Detector.HOUR), List.of()));

    assertThat(profile.falseAlarm(1, DAY, DAY + 5)).isTrue();
    assertThat(profile.falseAlarm(2, DAY, DAY + 2)).isTrue();
    assertThat(profile.discounted(DAY + 2))
        .containsExactlyInAnyOrder(Detector.COUNTRY, Detector.DOWNLOADS, Detector.HOUR);
    assertThat(profile.discounted(DAY + 3)).containsExactly(Detector.COUNTRY);
    assertThat(profile.discounted(DAY + 6)).isEmpty();
    assertThat(profile.discountedUntil()).isEqualTo(DAY + 5);
  }

  @Test
  void fewValuesOfAnAlertAreKept() {
    List<TraitValue> values =
        IntStream.rangeClosed(1, 20).mapToObj(i -> new TraitValue(Trait.DOMAIN, i)).toList();
    profile.raised(new RaisedAlert(1, POLICY, millis(DAY), 3, Set.of(Detector.RECIPIENT), values));

    assertThat(profile.raised().get(0).values())
        .isEqualTo(values.subList(0, RaisedAlerts.MOST_VALUES));
  }
}
