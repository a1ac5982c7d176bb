package io.cordon.anomaly.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final double PRECISION = 3e-3;

  @Test
  void whatHardlySurprisesSaysNothing() {
    Evidence evidence = new Evidence();
    evidence.add(Detector.COUNTRY, 0.29);
    evidence.add(Detector.DEVICE, 0.2);

    assertThat(evidence.sum(IncidentScenario.ACCOUNT_TAKEOVER)).isZero();
    assertThat(evidence.reasons(IncidentScenario.ACCOUNT_TAKEOVER)).isEmpty();
  }

  @Test
  void theStrongestFacetCountsForLessThanWhatConfirmsIt() {
    Evidence alone = new Evidence();
    alone.add(Detector.COUNTRY, 3.3);
    Evidence confirmed = new Evidence();
    confirmed.add(Detector.COUNTRY, 3.3);
    confirmed.add(Detector.DEVICE, 2.3);

    assertThat(alone.sum(IncidentScenario.ACCOUNT_TAKEOVER))
        .isCloseTo(0.4 * 0.7 * 3, within(PRECISION));
    assertThat(confirmed.sum(IncidentScenario.ACCOUNT_TAKEOVER))
        .isCloseTo(0.4 * 0.7 * 3 + 0.7 * 2, within(PRECISION));
  }

  @Test
  void aNewCountryAndItsNetworkCountOnce() {
    Evidence country = new Evidence();
    country.add(Detector.COUNTRY, 2);
    Evidence both = new Evidence();
    both.add(Detector.COUNTRY, 2);
    both.add(Detector.NETWORK, 2);

    assertThat(both.sum(IncidentScenario.ACCOUNT_TAKEOVER))
        .isEqualTo(country.sum(IncidentScenario.ACCOUNT_TAKEOVER));
  }

  @Test
  void withoutWhatAScenarioNeedsTheRestIsAnotherStory() {
    Evidence bulk = new Evidence();
    bulk.add(Detector.SESSION_SENSITIVE, 4);
    bulk.add(Detector.SESSION_FOREIGN, 4);
    bulk.add(Detector.SENSITIVE, 4);
    bulk.add(Detector.FOREIGN, 4);

    assertThat(bulk.sum(IncidentScenario.TOKEN_THEFT)).as("the usual network").isZero();
    assertThat(bulk.sum(IncidentScenario.INSIDER_BULK)).isPositive();
  }

  @Test
  void nothingCountsForMoreThanIsBelievable() {
    Evidence rare = new Evidence();
    rare.add(Detector.DOWNLOADS, 4.3);
    Evidence absurd = new Evidence();
    absurd.add(Detector.DOWNLOADS, 300);

    assertThat(absurd.sum(IncidentScenario.INSIDER_BULK))
        .isCloseTo(rare.sum(IncidentScenario.INSIDER_BULK), within(PRECISION));
  }

  @Test
  void theLargestSurpriseIsKept() {
    Evidence evidence = new Evidence();

    assertThat(evidence.add(Detector.HOUR, 2)).isTrue();
    assertThat(evidence.add(Detector.HOUR, 1)).isFalse();
    assertThat(evidence.add(Detector.HOUR, Double.NaN)).isFalse();
    assertThat(evidence.surprise(Detector.HOUR)).isEqualTo(2);
  }

  @Test
  void whatIsLeftOutOfOneIsLeftOutOfBoth() {
    Evidence day = new Evidence();
    day.leaveOut(Detector.SLOW_DOWNLOADS);

    Evidence both = new Evidence().with(day);

    assertThat(both.isLeftOut(Detector.SLOW_DOWNLOADS)).isTrue();
    assertThat(both.isLeftOut(Detector.DOWNLOADS)).isFalse();
  }

  @Test
  void threeReasonsAtMostTheStrongestFirst() {
    Evidence evidence = new Evidence();
    evidence.add(Detector.COUNTRY, 2);
    evidence.add(Detector.TRAVEL, 3);
    evidence.add(Detector.DEVICE, 2.5);
    evidence.add(Detector.HOUR, 1);

    assertThat(evidence.reasons(IncidentScenario.ACCOUNT_TAKEOVER))
        .extracting(Evidence.Reason::detector)
        .containsExactly(Detector.TRAVEL, Detector.DEVICE, Detector.COUNTRY);
  }

  @Test
  void noTwoDetectorsAndNoTwoScenariosShareAPlaceInTheState() {
    assertThat(Detector.values()).extracting(Detector::slot).doesNotHaveDuplicates();
    assertThat(Detector.values()).allMatch(each -> each.slot() < Detector.values().length);
    assertThat(IncidentScenario.values())
        .extracting(IncidentScenario::slot)
        .doesNotHaveDuplicates();
    assertThat(IncidentScenario.values())
        .allMatch(each -> each.slot() < IncidentScenario.values().length);
  }
}
