package io.cordon.job.baselines;

import static io.cordon.model.activity.ActivityFixtures.download;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.BaselineFixtures;
import io.cordon.job.testing.KeyedHarness;
import io.cordon.model.activity.Activity;
import io.cordon.policy.BaselinePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsultPeersTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final BaselinePolicy POLICY = BaselineFixtures.place();

  private KeyedHarness<Observation, Observation> harness;

  @BeforeEach
  void open() throws Exception {
    harness =
        new KeyedHarness<>(() -> new ConsultPeers(PeerGroup.DEPARTMENT), PeerGroup.DEPARTMENT::key);
  }

  private static Activity from(String department) {
    Activity activity = download().build();
    return activity.toBuilder()
        .time(START)
        .actor(activity.actor().recognised(activity.actor().affiliation(), department, false))
        .build();
  }

  private void teach(String department, String value) throws Exception {
    harness.process(Observation.teaching(POLICY, "", from(department), value), START);
  }

  private void ask(String department, String value) throws Exception {
    Activity judged = from(department);
    NoveltyQuery question = NoveltyQuery.of(POLICY, judged, 0.1, 10, "knows DE");
    harness.process(Observation.asking(POLICY, "", judged, value, question), START);
  }

  private List<NoveltyQuery> questions() {
    return harness.output().stream().map(Observation::question).filter(Objects::nonNull).toList();
  }

  @Test
  void aColleagueWhoKnowsThePlaceAnswersTheQuestion() throws Exception {
    teach("Sales", "NG");
    ask("Sales", "NG");

    assertThat(questions()).isEmpty();
  }

  @Test
  void anotherDepartmentDoesNotAnswerIt() throws Exception {
    teach("Sales", "NG");
    teach("Finance", "DE");
    ask("Finance", "NG");

    assertThat(questions())
        .singleElement()
        .satisfies(question -> assertThat(question.pValue()).isLessThan(0.1))
        .satisfies(question -> assertThat(question.expected()).contains("Finance"));
  }

  @Test
  void aUserWithoutADepartmentIsPassedOn() throws Exception {
    ask(null, "NG");

    assertThat(questions()).singleElement().returns(0.1, NoveltyQuery::pValue);
    assertThat(harness.stateEntries()).isZero();
  }

  @Test
  void aPolicyThatDoesNotNameTheGroupPassesIt() throws Exception {
    Activity judged = from("Sales");
    NoveltyQuery question = NoveltyQuery.of(POLICY, judged, 0.1, 10, "knows DE");
    Observation alone = new Observation(POLICY.id(), null, "", "Sales", "NG", START, question);
    teach("Sales", "NG");
    harness.process(alone, START);

    assertThat(harness.output()).contains(alone);
  }

  @Test
  void whatTeachesIsPassedOnToTheNextPeers() throws Exception {
    teach("Sales", "NG");

    assertThat(harness.output()).singleElement().returns(true, Observation::teaches);
  }

  @Test
  void remembersAcrossARestartAndForgetsInTheEnd() throws Exception {
    teach("Sales", "NG");
    harness.restart();
    ask("Sales", "NG");
    assertThat(questions()).isEmpty();

    harness.watermark(START.plus(Duration.ofDays(500)));
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }
}
