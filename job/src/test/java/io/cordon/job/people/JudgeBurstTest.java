package io.cordon.job.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.profile.RaisedAlert;
import io.cordon.job.core.AlertBudgets;
import io.cordon.job.core.Settings;
import io.cordon.job.observe.PersonAct;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.Severity;
import io.cordon.model.text.Hash64;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeBurstTest {
  private static final Duration COOL_DOWN = Duration.ofDays(1);
  private static final int MANY = BurstFixtures.MANY;
  private static final int DAYS = 30;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Settings settings = BurstFixtures.settings();
  private final Map<String, PersonRow> rows = new HashMap<>();
  private final Populations populations = new Populations();
  private final AlertLines lines = new AlertLines(AlertBudgets.DEFAULT);
  private final JudgePerson acts =
      new JudgePerson(settings.people(), COOL_DOWN, populations, lines);
  private final JudgeBurst judge = new JudgeBurst(COOL_DOWN, populations, lines);
  private final List<Detection> alerts = new ArrayList<>();
  private final List<Detection> heldBack = new ArrayList<>();
  private final JudgePerson.Output out =
      new JudgePerson.Output() {
        @Override
        public void alert(Detection detection) {
          alerts.add(detection);
        }

        @Override
        public void heldBack(Detection detection) {
          heldBack.add(detection);
        }

        @Override
        public void failed(String policyId, Throwable bug) {
          throw new AssertionError(policyId, bug);
        }
      };

  JudgeBurstTest() {
    judge.use(settings.policies().correlations());
  }

  private void day(String person, int day, int downloads) {
    for (PersonAct act : BurstFixtures.downloads(person, day, downloads)) {
      acts.judge(row(act), act, out);
    }
  }

  private void burst(String person, int day, int downloads) {
    PersonAct burst = BurstFixtures.burst(person, day, downloads);
    judge.judge(row(burst), burst, out);
  }

  private PersonRow row(PersonAct act) {
    return rows.computeIfAbsent(act.person(), none -> new PersonRow());
  }

  /** Ana takes sixty files each day, Ben two. */
  private void learn() {
    for (int day = 0; day < DAYS; day++) {
      day("ana", day, 60);
      day("ben", day, 2);
    }
  }

  @Test
  void aBurstThatIsUsualForThePersonIsHeldBackAndSaysWhy() {
    learn();
    day("ana", DAYS, MANY);
    burst("ana", DAYS, MANY);

    assertThat(alerts).isEmpty();
    assertThat(heldBack)
        .singleElement()
        .extracting(Detection::why)
        .asString()
        .startsWith("50 downloads. Usual for ana: ")
        .contains(" downloads in ")
        .endsWith("(30 days of history)");
  }

  @Test
  void theSameIsAnAlertAboutSomebodyElse() {
    learn();
    day("ben", DAYS, MANY);
    burst("ben", DAYS, MANY);

    assertThat(heldBack).isEmpty();
    assertThat(alerts)
        .singleElement()
        .extracting(Detection::why)
        .asString()
        .contains("Usual for ben: ");
  }

  /** Live, a burst may overtake the acts that it is made of. */
  @Test
  void theNumberOfTheBurstCountsWhereItsActsAreStillToCome() {
    learn();
    day("ben", DAYS, 1);
    burst("ben", DAYS, MANY);

    assertThat(alerts).hasSize(1);
  }

  @Test
  void whereNobodyKnowsWhatIsUsualThePolicyDecides() {
    day("ana", 0, 60);
    burst("ana", 0, MANY);

    assertThat(alerts).singleElement().extracting(Detection::why).isEqualTo("50 downloads");
  }

  @Test
  void somebodyNewIsNotKnownHoweverLongTheOthersAre() {
    learn();
    for (int day = DAYS; day < DAYS + 4; day++) {
      day("eve", day, 60);
      burst("eve", day, MANY);
    }

    assertThat(alerts).hasSize(4);
  }

  @Test
  void whatIsReportedFromTheFirstDayBecomesUsual() {
    for (int day = 0; day < DAYS; day++) {
      day("ana", day, 60);
      burst("ana", day, MANY);
      day("ben", day, 2);
    }

    assertThat(alerts).hasSizeBetween(5, 8);
    assertThat(heldBack).hasSize(DAYS - alerts.size());
  }

  @Test
  void aDayWithABurstThatIsNotUsualDoesNotMakeItUsual() {
    learn();
    for (int day = DAYS; day < DAYS + 20; day++) {
      day("ben", day, MANY);
      burst("ben", day, MANY);
    }

    assertThat(alerts).hasSize(20);
  }

  @Test
  void afterAFalseAlarmTwiceAsManyAreUsual() {
    learn();
    day("ben", DAYS, 11);
    burst("ben", DAYS, 11);
    int today = (int) Math.floorDiv(alerts.get(0).trigger().time().toEpochMilli(), DAY_MILLIS);
    long finding = Hash64.of(alerts.get(0).findingUid());
    rows.get("|ben@example.com").profile.falseAlarm(finding, today, today + 90);
    day("ben", DAYS + 10, 11);
    burst("ben", DAYS + 10, 11);
    day("ben", DAYS + 20, MANY);
    burst("ben", DAYS + 20, MANY);

    assertThat(heldBack).singleElement().returns("11", held -> held.why().substring(0, 2));
    assertThat(alerts).hasSize(2);
  }

  @Test
  void anAlertIsRememberedWithWhatMadeItSoThatAFalseAlarmCountsLess() {
    learn();
    day("ben", DAYS, MANY);
    burst("ben", DAYS, MANY);
    burst("ben", DAYS, MANY + 1);

    PersonRow row = rows.get("|ben@example.com");
    assertThat(row.profile.raised())
        .singleElement()
        .returns(Hash64.of(alerts.get(0).findingUid()), RaisedAlert::finding)
        .satisfies(
            raised ->
                assertThat(raised.detectors())
                    .containsExactlyInAnyOrder(Detector.HOUR_DOWNLOADS, Detector.DOWNLOADS));
  }

  @Test
  void anAlertCountsForTheBudgetOnceAsLongAsItIsOpen() {
    AlertLines untouched = new AlertLines(AlertBudgets.DEFAULT);
    for (int day = 0; day < 3; day++) {
      day("ana", day, 60);
      lines.judges();
      burst("ana", day, MANY);
      untouched.beginsDay(
          Math.floorDiv(
              BurstFixtures.downloads("ana", day, 1).get(0).timeMillis(),
              Duration.ofDays(1).toMillis()));
      untouched.judges();
    }

    assertThat(lines.line(Severity.HIGH)).isGreaterThan(untouched.line(Severity.HIGH));
  }
}
