package io.cordon.job.correlate;

import static io.cordon.job.testing.CorrelationFixtures.DOWNLOAD;
import static io.cordon.job.testing.CorrelationFixtures.SHARE;
import static io.cordon.job.testing.CorrelationFixtures.SIGN_IN;
import static io.cordon.job.testing.CorrelationFixtures.count;
import static io.cordon.job.testing.CorrelationFixtures.policy;
import static io.cordon.job.testing.CorrelationFixtures.sequence;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.Correlation;
import io.cordon.policy.Policy;
import io.cordon.policy.condition.Field;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.match.MatchCollector;
import io.cordon.policy.match.Matcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrelateTest {
  private static final Policy MASS =
      policy("mass", count("mass_download", 3, Field.USER, DOWNLOAD));
  private static final Instant NEXT_WEEK = instant("2026-03-09T00:00:00Z");

  private KeyedHarness<KeyedContributions, Detection> harness;

  @BeforeEach
  void open() throws Exception {
    harness = level(1);
  }

  private static KeyedHarness<KeyedContributions, Detection> level(int level) throws Exception {
    return KeyedHarness.of(() -> CorrelationStages.operator(level), KeyedContributions::groupKey);
  }

  private void process(Policy policy, ActivityFixtures... activities) throws Exception {
    for (ActivityFixtures fixture : activities) {
      Activity activity = fixture.build();
      for (KeyedContributions keyed : contributions(activity, policy)) {
        harness.process(keyed, activity.time());
      }
    }
  }

  /** What the stage "policies" would emit. */
  private static List<KeyedContributions> contributions(Activity activity, Policy... policies) {
    List<KeyedContributions> emitted = new ArrayList<>();
    MatchCollector collector =
        new MatchCollector() {
          @Override
          public void detection(Detection detection) {
            throw new AssertionError(detection);
          }

          @Override
          public void contributions(KeyedContributions contributions) {
            emitted.add(contributions);
          }

          @Override
          public void signal(Signal signal) {
            // Correlate does not receive the steps that are single activities.
          }

          @Override
          public void failed(String policyId, Throwable bug) {
            throw new AssertionError(policyId, bug);
          }
        };
    new Matcher(List.of(policies), PeopleScope.ORGANISATION).match(activity, collector);
    return emitted;
  }

  private static ActivityFixtures downloaded(String file, String time) {
    return download().of(file).id("e-" + file + time).at(time);
  }

  @Test
  void nthActivityOfAGroupIsABurst() throws Exception {
    process(MASS, downloaded("a", "10:00"), downloaded("b", "10:01"));
    process(MASS, downloaded("c", "10:02").by("ben@example.com"));
    assertThat(harness.output()).isEmpty();

    process(MASS, downloaded("d", "10:03"));

    Activity first = downloaded("a", "10:00").build();
    Activity last = downloaded("d", "10:03").build();
    List<String> ids = List.of("e-a10:00", "e-b10:01", "e-d10:03");
    assertThat(harness.output().get(0))
        .returns(List.of(first, last), Detection::activities)
        .returns("3 downloads in 3 minutes by ana@example.com (3 within 1h fire)", Detection::why)
        .returns("m365|example|@ana@example.com", Detection::subjectKey)
        .returns(new Burst("downloads", 3, 3, 3_600_000, ids), Detection::burst)
        .returns(MASS.snapshot(), Detection::policy);
    assertThat(harness.count("cordon.correlate.bursts|mass")).isEqualTo(1);
  }

  @Test
  void windowSurvivesARestart() throws Exception {
    process(MASS, downloaded("a", "10:00"), downloaded("b", "10:01"));
    harness.watermark(instant("10:01")).restart();
    process(MASS, downloaded("c", "10:02"));

    assertThat(harness.output()).hasSize(1);
    assertThat(harness.output().get(0).first()).isEqualTo(downloaded("a", "10:00").build());
  }

  @Test
  void suppressionSurvivesARestart() throws Exception {
    process(MASS, downloaded("a", "10:00"), downloaded("b", "10:01"), downloaded("c", "10:02"));
    harness.restart();
    process(MASS, downloaded("d", "10:03"), downloaded("e", "10:04"), downloaded("f", "10:05"));

    assertThat(harness.output()).hasSize(1);
  }

  @Test
  void changedPolicyCountsFromZero() throws Exception {
    Policy changed = policy("mass", "2", count("mass_download", 3, Field.USER, DOWNLOAD));
    process(MASS, downloaded("a", "10:00"), downloaded("b", "10:01"));
    process(changed, downloaded("c", "10:02"), downloaded("d", "10:03"));
    assertThat(harness.output()).isEmpty();

    process(changed, downloaded("e", "10:04"));

    assertThat(harness.output()).extracting(d -> d.policy().version()).containsExactly("2");
  }

  @Test
  void aVersionThatComesBackCountsFromZero() throws Exception {
    process(MASS.putInForceBy(1), downloaded("a", "10:00"), downloaded("b", "10:01"));
    process(MASS.putInForceBy(3), downloaded("c", "10:02"), downloaded("d", "10:03"));
    assertThat(harness.output()).isEmpty();

    process(MASS.putInForceBy(3), downloaded("e", "10:04"));

    assertThat(harness.output()).hasSize(1);
  }

  @Test
  void lateActivitiesAreCountedAndFire() throws Exception {
    harness.watermark(instant("12:00"));
    process(MASS, downloaded("a", "10:00"), downloaded("b", "10:01"), downloaded("c", "10:02"));

    assertThat(harness.output()).hasSize(1);
    assertThat(harness.count("cordon.correlate.late")).isEqualTo(3);
  }

  @Test
  void activitiesADayLateAddUpWhileTheWatermarkAdvances() throws Exception {
    Policy fifty = policy("fifty", count("fifty", 50, Field.USER, DOWNLOAD));
    for (int second = 10; second < 60; second++) {
      harness.watermark(instant("2026-03-03T10:00:" + second + "Z"));
      process(fifty, downloaded("f" + second, "2026-03-02T10:00:" + second + "Z"));
    }

    assertThat(harness.output()).hasSize(1);
    assertThat(harness.output().get(0).burst().observed()).isEqualTo(50);
    assertThat(harness.timers()).isEqualTo(1);

    harness.watermark(instant("2026-03-03T11:00:59Z"));
    assertThat(harness.stateEntries()).as("more may arrive late").isEqualTo(1);

    harness.watermark(instant("2026-03-03T11:01:00Z"));
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void eachLateActivityKeepsTheWindowEvenIfItIsSuppressed() throws Exception {
    harness.watermark(instant("2026-03-03T10:00:00Z"));
    process(MASS, downloaded("a", "10:00"), downloaded("b", "10:01"), downloaded("c", "10:02"));
    harness.watermark(instant("2026-03-03T10:50:00Z")).restart();
    harness.watermark(instant("2026-03-03T10:50:00Z")); // watermarks are not part of the snapshot
    process(MASS, downloaded("d", "10:01"));
    harness.watermark(instant("2026-03-03T11:40:00Z"));
    process(MASS, downloaded("e", "10:02"), downloaded("f", "10:03"), downloaded("g", "10:04"));

    assertThat(harness.output()).as("all of one burst").hasSize(1);
    harness.watermark(NEXT_WEEK);
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void windowThatOutlivesAnotherOfItsGroupIsRemovedToo() throws Exception {
    Policy slow = policy("slow", count("slow_download", 9, Field.USER, DOWNLOAD));
    process(MASS, downloaded("a", "10:00"));
    process(slow, downloaded("a", "10:00"), downloaded("b", "10:30"));
    harness.watermark(instant("11:10"));
    assertThat(harness.stateEntries()).isEqualTo(1);
    assertThat(harness.timers()).isEqualTo(1);

    harness.watermark(NEXT_WEEK);

    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void nothingIsLeftWhenTheWindowHasExpired() throws Exception {
    process(MASS, downloaded("a", "10:00"), downloaded("b", "10:50"));
    harness.watermark(instant("11:01"));
    assertThat(harness.stateEntries()).as("b is still in the window").isEqualTo(1);

    harness.watermark(instant("11:51"));

    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void windowHasOneTimerForAnyNumberOfActivities() throws Exception {
    for (int minute = 10; minute < 60; minute++) {
      process(MASS, downloaded("f" + minute, "10:" + minute));
    }
    assertThat(harness.timers()).isEqualTo(1);

    harness.watermark(NEXT_WEEK);

    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }

  @Test
  void burstInsideACorrelationGoesOneLevelUp() throws Exception {
    Correlation inner = count("inner", 2, Field.FILE_ID, SHARE);
    Policy outer = policy("outer", count("outer", 2, Field.USER, inner));

    process(outer, share().to("eve@gmail.com").id("s1").at("10:00"));
    process(outer, share().to("eve@gmail.com").id("s2").at("10:01"));

    assertThat(harness.output()).isEmpty();
    KeyedContributions burst = harness.sideOutput(Correlate.NEXT).get(0);
    assertThat(burst.eventIds()).containsExactly("s1", "s2");
    assertThat(burst.activity().id()).isEqualTo("s2");
    assertThat(burst.contributions())
        .singleElement()
        .matches(contribution -> contribution.window().level() == 2);
  }

  @Test
  void contributionsForAHigherLevelPassThrough() throws Exception {
    Correlation inner = count("inner", 2, Field.FILE_ID, SHARE);
    Policy outer = policy("outer", count("outer", 2, Field.USER, inner, SIGN_IN));

    process(outer, signIn().at("10:00"));

    assertThat(harness.sideOutput(Correlate.NEXT))
        .isEqualTo(contributions(signIn().at("10:00").build(), outer));
    assertThat(harness.stateEntries()).isZero();
  }

  @Test
  void burstThatIsAStepIsASignal() throws Exception {
    Policy steps = sequence("steps", SIGN_IN, count("mass_download", 2, Field.USER, DOWNLOAD));

    process(steps, downloaded("a", "10:00"), downloaded("b", "10:01"));

    assertThat(harness.output()).isEmpty();
    assertThat(harness.sideOutput(Correlate.SIGNALS))
        .singleElement()
        .returns(steps.snapshot(), Signal::policy)
        .returns(2, Signal::stepBits)
        .returns(downloaded("b", "10:01").build(), Signal::activity)
        .returns(
            List.of("2 downloads in 60 seconds by ana@example.com (2 within 1h fire)"),
            Signal::reasons);
  }
}
