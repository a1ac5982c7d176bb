package io.cordon.job.people;

import static io.cordon.job.people.PeopleFixtures.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.profile.Trait;
import io.cordon.job.core.AlertBudgets;
import io.cordon.job.core.Settings;
import io.cordon.job.observe.PersonAct;
import io.cordon.job.testing.PolicyChanges;
import io.cordon.job.testing.UnusualFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Verdict;
import io.cordon.model.identity.Population;
import io.cordon.policy.live.PolicyChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // closing a task may be interrupted
class KeepPeopleTest {
  private static final int MAX_PARALLELISM = 8;
  private static final Activity THEFT = PeopleFixtures.stolen(0, DAYS, 0);

  /** When the story of the first is over. */
  private static final Activity THEFT_AGAIN = PeopleFixtures.stolen(0, DAYS + 10, 0);

  private final Settings settings = PeopleFixtures.settings().withBudgets(AlertBudgets.of(3));

  /** One task of the stage. */
  private final class Task implements AutoCloseable {
    private final KeyedTwoInputStreamOperatorTestHarness<String, PersonAct, PeopleUpdate, Detection>
        harness;

    private long watermarkMillis;

    Task(People.Pace pace, int tasks, int number, OperatorSubtaskState restored) throws Exception {
      harness =
          new KeyedTwoInputStreamOperatorTestHarness<>(
              new KeepPeople(settings, pace),
              PersonAct::person,
              null,
              Types.STRING,
              MAX_PARALLELISM,
              tasks,
              number);
      harness.setup();
      if (restored != null) {
        harness.initializeState(restored);
      }
      harness.open();
    }

    Task see(List<Activity> activities) throws Exception {
      for (PersonAct act : PeopleFixtures.observed(settings, activities)) {
        see(act);
      }
      return this;
    }

    Task see(PersonAct act) throws Exception {
      harness.processElement1(new StreamRecord<>(act, act.timeMillis()));
      watermarkMillis = Math.max(watermarkMillis + 1, act.timeMillis());
      harness.processWatermark1(new Watermark(watermarkMillis));
      harness.processWatermark2(new Watermark(watermarkMillis));
      return this;
    }

    Task tell(PolicyChange change) throws Exception {
      harness.processElement2(new StreamRecord<>(PeopleUpdate.of(change)));
      return this;
    }

    Task tell(Verdict verdict) throws Exception {
      harness.processElement2(new StreamRecord<>(PeopleUpdate.of(verdict)));
      return this;
    }

    Detection firstAlert() {
      return harness.extractOutputValues().get(0);
    }

    List<String> alerts() {
      return harness.extractOutputValues().stream()
          .map(alert -> alert.trigger().actor().key() + ": " + alert.why())
          .toList();
    }

    OperatorSubtaskState snapshot() throws Exception {
      return harness.snapshot(1, 1);
    }

    @Override
    public void close() throws Exception {
      harness.close();
    }
  }

  private Task alone() throws Exception {
    return new Task(People.Pace.IN_ORDER, 1, 0, null);
  }

  private static List<Activity> thefts() {
    List<Activity> thefts = new ArrayList<>();
    for (int person = 0; person < 4; person++) {
      thefts.add(PeopleFixtures.stolen(person, DAYS, person));
    }
    return thefts;
  }

  @Test
  void aRestoredTaskJudgesAsIfItHadNeverStopped() throws Exception {
    List<Activity> ordinary = PeopleFixtures.ordinary();
    try (Task straight = alone();
        Task before = alone()) {
      straight.see(ordinary).see(thefts());
      before.see(ordinary.subList(0, ordinary.size() / 2));
      try (Task after = new Task(People.Pace.IN_ORDER, 1, 0, before.snapshot())) {
        after.see(ordinary.subList(ordinary.size() / 2, ordinary.size())).see(thefts());

        assertThat(straight.alerts()).isNotEmpty();
        assertThat(after.alerts()).isEqualTo(straight.alerts());
      }
    }
  }

  @Test
  void moreTasksContinueWithWhatOneHasLearned() throws Exception {
    try (Task before = alone()) {
      before.see(PeopleFixtures.ordinary());
      OperatorSubtaskState state = before.snapshot();
      List<String> alerts = new ArrayList<>();
      for (int number = 0; number < 2; number++) {
        OperatorSubtaskState part =
            AbstractStreamOperatorTestHarness.repartitionOperatorState(
                state, MAX_PARALLELISM, 1, 2, number);
        try (Task task = new Task(People.Pace.IN_ORDER, 2, number, part)) {
          for (Activity theft : thefts()) {
            if (isOfTask(theft, number)) {
              task.see(List.of(theft));
            }
          }
          alerts.addAll(task.alerts());
        }
      }
      before.see(thefts());

      assertThat(alerts).isNotEmpty().hasSameSizeAs(before.alerts());
    }
  }

  @Test
  void fewerTasksContinueWithWhatAllHaveLearned() throws Exception {
    List<OperatorSubtaskState> parts = new ArrayList<>();
    for (int number = 0; number < 2; number++) {
      try (Task task = new Task(People.Pace.IN_ORDER, 2, number, null)) {
        for (Activity activity : PeopleFixtures.ordinary()) {
          if (isOfTask(activity, number)) {
            task.see(List.of(activity));
          }
        }
        parts.add(task.snapshot());
      }
    }
    OperatorSubtaskState all =
        AbstractStreamOperatorTestHarness.repackageState(
            parts.toArray(OperatorSubtaskState[]::new));
    OperatorSubtaskState part =
        AbstractStreamOperatorTestHarness.repartitionOperatorState(all, MAX_PARALLELISM, 2, 1, 0);
    try (Task restored = new Task(People.Pace.IN_ORDER, 1, 0, part)) {
      restored.see(thefts());

      assertThat(restored.alerts()).hasSize(thefts().size());
    }
  }

  @Test
  void aPolicyThatIsPublishedLaterJudgesByWhatIsKnownAlready() throws Exception {
    try (Task task = alone()) {
      task.see(PeopleFixtures.ordinary());
      task.tell(PolicyChanges.of(UnusualFixtures.NETWORK, 1)).see(List.of(THEFT));

      assertThat(task.harness.extractOutputValues())
          .extracting(alert -> alert.policy().title())
          .contains("Sensitive file downloaded from an unrecognised location");
    }
  }

  @Test
  void aPolicyThatIsTakenBackJudgesNoMore() throws Exception {
    try (Task task = alone()) {
      task.see(PeopleFixtures.ordinary());
      String id = settings.policies().unusual().get(0).id();
      task.tell(PolicyChanges.removal(id, 1)).see(List.of(THEFT));

      assertThat(task.alerts()).isEmpty();
    }
  }

  private boolean isOfTask(Activity activity, int number) {
    PersonAct act = PeopleFixtures.observed(settings, List.of(activity)).get(0);
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(act.person(), MAX_PARALLELISM, 2)
        == number;
  }

  @Test
  void lessonsOfOtherTasksAreLearned() throws Exception {
    Activity stolen = PeopleFixtures.stolen(0, DAYS, 0);
    PersonAct act = PeopleFixtures.observed(settings, List.of(stolen)).get(0);
    try (Task told = new Task(People.Pace.LIVE, 1, 0, null);
        Task untold = new Task(People.Pace.LIVE, 1, 0, null)) {
      told.see(PeopleFixtures.ordinary());
      untold.see(PeopleFixtures.ordinary());
      for (int person = 0; person < 30; person++) {
        for (Trait trait : List.of(Trait.COUNTRY, Trait.NETWORK)) {
          int value = trait == Trait.COUNTRY ? act.act().country() : act.act().network();
          told.harness.processElement2(
              new StreamRecord<>(
                  PeopleUpdate.of(
                      new Lesson(
                          "",
                          Population.PERSON,
                          act.department(),
                          trait,
                          value,
                          person,
                          20_560,
                          true))));
        }
      }
      told.see(List.of(stolen));
      untold.see(List.of(stolen));

      assertThat(untold.alerts()).singleElement().asString().contains("hardly anybody here");
      assertThat(told.alerts()).isNotEqualTo(untold.alerts());
    }
  }

  private Verdict falseAlarm(Task task, int days) {
    Instant at = THEFT.time().plus(Duration.ofHours(1));
    String uid = task.firstAlert().findingUid();
    return new Verdict(uid, true, "sam@example.com", at, at.plus(Duration.ofDays(days)));
  }

  @Test
  void whatSomebodyCalledAFalseAlarmIsNoneTheNextTimeAlsoAfterARestart() throws Exception {
    try (Task unsaid = alone();
        Task said = alone()) {
      unsaid.see(PeopleFixtures.ordinary()).see(List.of(THEFT, THEFT_AGAIN));
      said.see(PeopleFixtures.ordinary()).see(List.of(THEFT));
      said.tell(falseAlarm(said, 90));
      try (Task restored = new Task(People.Pace.IN_ORDER, 1, 0, said.snapshot())) {
        restored.see(List.of(THEFT_AGAIN));

        assertThat(unsaid.alerts()).hasSize(2);
        assertThat(said.alerts()).hasSize(1);
        assertThat(restored.alerts()).isEmpty();
      }
    }
  }

  @Test
  void aVerdictThatIsOverOrWithdrawnChangesNothing() throws Exception {
    try (Task over = alone();
        Task withdrawn = alone()) {
      for (Task task : List.of(over, withdrawn)) {
        task.see(PeopleFixtures.ordinary()).see(List.of(THEFT));
      }
      over.tell(falseAlarm(over, 5)).see(List.of(THEFT_AGAIN));
      Verdict said = falseAlarm(withdrawn, 90);
      withdrawn.tell(said).tell(Verdict.withdrawn(said.findingUid())).see(List.of(THEFT_AGAIN));

      assertThat(over.alerts()).hasSize(2);
      assertThat(withdrawn.alerts()).isEqualTo(over.alerts());
    }
  }
}
