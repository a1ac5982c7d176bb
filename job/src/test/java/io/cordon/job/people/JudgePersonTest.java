package io.cordon.job.people;

import static io.cordon.job.people.PeopleFixtures.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.profile.RaisedAlert;
import io.cordon.job.core.AlertBudgets;
import io.cordon.job.core.Settings;
import io.cordon.job.observe.PersonAct;
import io.cordon.job.observe.ValueUse;
import io.cordon.job.testing.UnusualFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.text.Hash64;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class JudgePersonTest {
  private final Map<String, PersonRow> rows = new HashMap<>();
  private final Populations populations = new Populations();
  private final List<Detection> alerts = new ArrayList<>();
  private final List<Detection> heldBack = new ArrayList<>();
  private final JudgePerson.Output out =
      new JudgePerson.Output() {
        @Override
        public void alert(Detection detection) {
          alerts.add(detection);
        }

        @Override
        public void failed(String policyId, Throwable bug) {
          throw new AssertionError(policyId, bug);
        }

        @Override
        public void heldBack(Detection detection) {
          heldBack.add(detection);
        }
      };

  private void judge(Settings settings, AlertBudgets budgets, List<Activity> activities) {
    JudgePerson judge =
        new JudgePerson(
            settings.people(), settings.coolDown(), populations, new AlertLines(budgets));
    judge.use(settings.policies().unusual());
    for (PersonAct act : PeopleFixtures.observed(settings, activities)) {
      PersonRow row = rows.computeIfAbsent(act.person(), none -> new PersonRow());
      judge.judge(row, act, out);
      ValueUse.forEach(
          act,
          use -> {
            Lesson lesson = row.used.lesson(use);
            if (lesson != null) {
              populations.learn(lesson);
            }
          });
    }
  }

  private static List<Activity> and(List<Activity> first, Activity... more) {
    List<Activity> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void ordinaryDaysAreNoAlerts() {
    judge(PeopleFixtures.settings(), AlertBudgets.DEFAULT, PeopleFixtures.ordinary());

    assertThat(alerts).isEmpty();
  }

  @Test
  void aStolenAccountIsAnAlertAboutThePersonWithItsReasons() {
    Activity stolen = PeopleFixtures.stolen(7, DAYS, 0);
    judge(PeopleFixtures.settings(), AlertBudgets.DEFAULT, and(PeopleFixtures.ordinary(), stolen));

    assertThat(alerts)
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.trigger()).isEqualTo(stolen);
              assertThat(alert.subjectKey()).isEqualTo("person|person7@example.com");
              assertThat(alert.anomalies()).hasSizeBetween(3, 4);
              assertThat(alert.why()).isNotBlank();
            });
  }

  @Test
  void whatGoesOnIsTheSameStory() {
    List<Activity> all = and(PeopleFixtures.ordinary());
    for (int minute = 0; minute < 5; minute++) {
      all.add(PeopleFixtures.stolen(7, DAYS, minute));
    }
    all.add(PeopleFixtures.stolen(7, DAYS + 1, 0));
    all.add(PeopleFixtures.stolen(7, DAYS + 2, 0));
    judge(PeopleFixtures.settings(), AlertBudgets.DEFAULT, all);

    assertThat(alerts.stream().map(Detection::subjectKey).distinct())
        .containsExactly("person|person7@example.com");
    assertThat(rows.get("|person7@example.com").profile.raised())
        .singleElement()
        .returns(Hash64.of(alerts.get(0).findingUid()), RaisedAlert::finding);
  }

  @Test
  void ofTwoPoliciesThatShareTheBudgetTheStrongerIsTheAlert() {
    Settings both =
        UnusualFixtures.settings(
            Map.of(
                "takeover.yml",
                UnusualFixtures.scenario("account_takeover", 1),
                "theft.yml",
                UnusualFixtures.scenario("token_theft", 2)));
    judge(
        both,
        AlertBudgets.DEFAULT,
        and(PeopleFixtures.ordinary(), PeopleFixtures.stolen(7, DAYS, 0)));

    assertThat(both.policies().unusual()).hasSize(2);
    assertThat(alerts)
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.anomalies().get(0).measure())
                    .isEqualTo(alert.policy().title().replace('_', ' ')));
  }

  /** A little more every day: what is known of the person grows, but not as far as the burst. */
  @Test
  void aRampDoesNotMakeTheBurstAfterItUsual() {
    List<Activity> all = and(PeopleFixtures.ordinary());
    double files = 4;
    for (int day = DAYS; day < DAYS + 30; day++) {
      files *= 1.03;
      all.addAll(PeopleFixtures.busy(7, day, (int) files));
    }
    int burst = all.size();
    all.addAll(PeopleFixtures.busy(7, DAYS + 30, (int) (10 * files)));
    judge(
        UnusualFixtures.settings(Map.of("bulk.yml", UnusualFixtures.scenario("insider_bulk", 1))),
        AlertBudgets.DEFAULT,
        all);

    List<Activity> ofBurst = all.subList(burst, all.size());
    assertThat(alerts)
        .filteredOn(alert -> ofBurst.contains(alert.trigger()))
        .last(InstanceOfAssertFactories.type(Detection.class))
        .satisfies(alert -> assertThat(alert.anomalies().get(0).pValue()).isLessThan(1e-3));
  }

  @Test
  void aSmallBudgetHoldsBack() {
    judge(
        PeopleFixtures.settings(),
        new AlertBudgets(1e-6, Map.of()),
        and(PeopleFixtures.ordinary(), PeopleFixtures.stolen(7, DAYS, 0)));

    assertThat(alerts).isEmpty();
    assertThat(heldBack)
        .extracting(detection -> detection.trigger().actor().key())
        .contains("person7@example.com");
  }

  @Test
  void aFixedThresholdAsksNoBudget() {
    Settings settings = UnusualFixtures.settings();
    judge(
        settings,
        new AlertBudgets(1e-6, Map.of()),
        and(PeopleFixtures.ordinary(), PeopleFixtures.stolen(7, DAYS, 0)));

    assertThat(alerts)
        .extracting(alert -> alert.policy().id())
        .containsExactly(UnusualFixtures.network().id());
  }

  @Test
  void someoneWithoutHistoryIsNotJudgedByAPolicyThatWantsSome() {
    judge(
        UnusualFixtures.settings(),
        AlertBudgets.DEFAULT,
        and(PeopleFixtures.ordinary(), PeopleFixtures.stolen(99, DAYS, 0)));

    assertThat(alerts).isEmpty();
  }
}
