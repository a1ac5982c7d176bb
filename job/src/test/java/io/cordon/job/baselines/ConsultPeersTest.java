package io.cordon.job.baselines;

import static io.cordon.model.activity.ActivityFixtures.download;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.observe.BaselineStamp;
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

  private void learn(String department, String value) throws Exception {
    harness.process(
        Observation.lesson(
            BaselineStamp.of(POLICY), NoveltyFixtures.observation(from(department)), value),
        START);
  }

  private void query(String department, String value) throws Exception {
    Activity judged = from(department);
    NoveltyQuery query = NoveltyFixtures.query(POLICY, judged, 0.1);
    harness.process(
        Observation.query(
            BaselineStamp.of(POLICY), NoveltyFixtures.observation(judged), value, query),
        START);
  }

  private List<NoveltyQuery> queries() {
    return harness.output().stream().map(Observation::query).filter(Objects::nonNull).toList();
  }

  @Test
  void aQueryEndsWhereAColleagueKnowsThePlace() throws Exception {
    learn("Sales", "NG");
    query("Sales", "NG");

    assertThat(queries()).isEmpty();
  }

  @Test
  void aQueryPassesOnWhereOnlyAnotherDepartmentKnowsThePlace() throws Exception {
    learn("Sales", "NG");
    learn("Finance", "DE");
    query("Finance", "NG");

    assertThat(queries())
        .singleElement()
        .satisfies(query -> assertThat(query.pValue()).isLessThan(0.1))
        .returns(
            "knows DE; nobody in department Finance is familiar with it, after less than a day of learning",
            NoveltyQuery::expected);
  }

  @Test
  void peersWhoKnowNothingYetSaySo() throws Exception {
    query("Finance", "NG");

    assertThat(queries())
        .singleElement()
        .returns("knows DE; nothing is familiar to department Finance yet", NoveltyQuery::expected);
  }

  @Test
  void theQueryOfAUserWithoutADepartmentPassesUnchanged() throws Exception {
    query(null, "NG");

    assertThat(queries()).singleElement().returns(0.1, NoveltyQuery::pValue);
    assertThat(harness.stateEntries()).isZero();
  }

  @Test
  void theQueryOfAPolicyWithoutTheGroupPassesUnchanged() throws Exception {
    Activity judged = from("Sales");
    NoveltyQuery query = NoveltyFixtures.query(POLICY, judged, 0.1);
    Observation withoutPeers = new Observation(POLICY.id(), null, "", "Sales", "NG", START, query);
    learn("Sales", "NG");
    harness.process(withoutPeers, START);

    assertThat(harness.output()).contains(withoutPeers);
  }

  @Test
  void aLessonPassesOnToTheNextPeers() throws Exception {
    learn("Sales", "NG");

    assertThat(harness.output()).singleElement().returns(true, Observation::isLesson);
  }

  @Test
  void remembersAcrossARestartAndForgetsAfter400Days() throws Exception {
    learn("Sales", "NG");
    harness.restart();
    query("Sales", "NG");
    assertThat(queries()).isEmpty();

    harness.watermark(START.plus(Duration.ofDays(500)));
    assertThat(harness.stateEntries()).isZero();
    assertThat(harness.timers()).isZero();
  }
}
