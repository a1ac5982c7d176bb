package io.cordon.job.sequences;

import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.testing.SequenceFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.LabelChange;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SequencesTest {
  private static final Instant NEXT_WEEK = instant("2026-03-09T00:00:00Z");

  private final SequencePolicy policy = SequenceFixtures.loweredThenShared();
  private SequenceHarness harness;

  @BeforeEach
  void open() throws Exception {
    harness = new SequenceHarness(policy);
  }

  private static ActivityFixtures lowered(String time) {
    return relabel(LabelChange.LOWERED).was("Confidential", 3).labelled("General", 2).at(time);
  }

  private static ActivityFixtures shared(String time) {
    return share().to("eve@gmail.com").at(time);
  }

  private List<List<Activity>> matches() {
    return harness.output().stream().map(Detection::activities).toList();
  }

  @Test
  void loweredThenSharedIsDetectedOnceWhenTheWatermarkPasses() throws Exception {
    Activity lowered = lowered("10:00").build();
    Activity shared = shared("11:00").build();

    harness.process(lowered, shared).watermark(instant("10:59:59"));
    assertThat(harness.output()).isEmpty();

    harness.watermark(instant("11:00"));
    assertThat(harness.output())
        .singleElement()
        .returns(policy.snapshot(), Detection::policy)
        .returns(List.of(lowered, shared), Detection::activities)
        .returns(List.of(), Detection::anomalies);
    harness.watermark(NEXT_WEEK);
    assertThat(harness.output()).hasSize(1);
  }

  @Test
  void reasonDescribesEachStep() throws Exception {
    harness.process(lowered("10:00").build(), shared("11:00").build()).watermark(NEXT_WEEK);

    assertThat(harness.output().get(0).why())
        .isEqualTo(
            "verb is label, label.change is lowered; then verb is share, audience is external");
  }

  @Test
  void orderOfArrivalDoesNotMatter() throws Exception {
    harness.process(shared("11:00").build(), lowered("10:00").build()).watermark(NEXT_WEEK);

    assertThat(harness.output()).hasSize(1);
  }

  @Test
  void sharedThenLoweredIsNotDetected() throws Exception {
    harness.process(shared("10:00").build(), lowered("11:00").build()).watermark(NEXT_WEEK);

    assertThat(harness.output()).isEmpty();
  }

  @Test
  void shareOfAnotherFileIsNotDetected() throws Exception {
    Activity other = shared("11:00").of("other.docx").build();

    harness.process(lowered("10:00").build(), other).watermark(NEXT_WEEK);

    assertThat(harness.output()).isEmpty();
  }

  @Test
  void sameFileIdInAnotherTenantIsAnotherFile() throws Exception {
    Activity elsewhere = shared("11:00").build().toBuilder().tenant("contoso").build();

    harness.process(lowered("10:00").build(), elsewhere).watermark(NEXT_WEEK);

    assertThat(harness.output()).isEmpty();
  }

  @Test
  void stepsMustLieWithinADay() throws Exception {
    harness
        .process(lowered("2026-03-02T10:00:00Z").build(), shared("2026-03-03T10:00:01Z").build())
        .watermark(NEXT_WEEK);
    assertThat(harness.output()).isEmpty();

    open();
    harness
        .process(lowered("2026-03-02T10:00:00Z").build(), shared("2026-03-03T09:59:59Z").build())
        .watermark(NEXT_WEEK);
    assertThat(harness.output()).hasSize(1);
  }

  @Test
  void partialMatchExpiresWithTheWatermark() throws Exception {
    harness
        .process(lowered("2026-03-02T10:00:00Z").build())
        .watermark(instant("2026-03-03T10:00:01Z"))
        .process(shared("2026-03-03T10:00:02Z").build())
        .watermark(NEXT_WEEK);

    assertThat(harness.output()).isEmpty();
  }

  @Test
  void twoLoweringsThenOneShareAreOneMatchFromTheFirst() throws Exception {
    Activity first = lowered("10:00").build();
    Activity shared = shared("11:00").build();

    harness.process(first, lowered("10:30").build(), shared).watermark(NEXT_WEEK);

    assertThat(matches()).containsExactly(List.of(first, shared));
  }

  @Test
  void oneLoweringThenTwoSharesAreOneMatchWithTheFirst() throws Exception {
    Activity lowered = lowered("10:00").build();
    Activity first = shared("11:00").build();

    harness.process(lowered, first, shared("12:00").build()).watermark(NEXT_WEEK);

    assertThat(matches()).containsExactly(List.of(lowered, first));
  }

  @Test
  void loweredAndSharedAgainIsDetectedAgain() throws Exception {
    harness
        .process(lowered("10:00").build(), shared("11:00").build())
        .process(lowered("12:00").build(), shared("13:00").build())
        .watermark(NEXT_WEEK);

    assertThat(harness.output()).hasSize(2);
  }

  @Test
  void atEqualTimesTheEarlierStepIsFirst() throws Exception {
    Activity lowered = lowered("10:00").id("z").build();
    Activity shared = shared("10:00").id("a").build();

    harness.process(shared, lowered).watermark(NEXT_WEEK);

    assertThat(matches()).containsExactly(List.of(lowered, shared));
  }

  @Test
  void atEqualTimeAndStepTheIdDecides() throws Exception {
    Activity a = lowered("10:00").id("a").build();
    Activity b = lowered("10:00").id("b").build();
    Activity shared = shared("11:00").build();

    harness.process(a, b, shared).watermark(NEXT_WEEK);
    List<List<Activity>> inOrder = matches();
    open();
    harness.process(b, a, shared).watermark(NEXT_WEEK);

    assertThat(inOrder).containsExactly(List.of(a, shared));
    assertThat(matches()).isEqualTo(inOrder);
  }

  @Test
  void partialMatchSurvivesARestart() throws Exception {
    Activity lowered = lowered("10:00").build();
    Activity shared = shared("11:00").build();

    harness.process(lowered).watermark(instant("10:30")).restart();
    harness.process(shared).watermark(instant("11:00"));

    assertThat(matches()).containsExactly(List.of(lowered, shared));
  }

  @Test
  void bufferedSignalsSurviveARestart() throws Exception {
    Activity lowered = lowered("10:00").build();
    Activity shared = shared("11:00").build();

    harness.process(shared, lowered).restart().watermark(instant("11:00"));

    assertThat(matches()).containsExactly(List.of(lowered, shared));
  }

  @Test
  void aVersionThatComesBackStartsFromZero() throws Exception {
    SequencePolicy other =
        SequenceFixtures.policy(
            SequenceFixtures.LOWERED_THEN_SHARED_BY_FILE.replace("timespan: 24h", "timespan: 12h"));

    harness.putInForceBy(1).process(lowered("10:00").build());
    harness.use(other.putInForceBy(2)).process(lowered("10:10").build());
    harness.putInForceBy(3).process(shared("10:20").build()).watermark(instant("10:30"));
    assertThat(harness.output()).isEmpty();

    Activity lowered = lowered("11:00").build();
    Activity shared = shared("11:10").build();
    harness.process(lowered, shared).watermark(NEXT_WEEK);
    assertThat(matches()).containsExactly(List.of(lowered, shared));
    assertThat(harness.stateEntries()).isZero();
  }

  @Test
  void twoTextsOfOneVersionDoNotMeet() throws Exception {
    SequencePolicy one = SequenceFixtures.policy(ofVersion1("24h"));
    SequencePolicy other = SequenceFixtures.policy(ofVersion1("12h"));
    assertThat(one.snapshot().version()).isEqualTo(other.snapshot().version());

    harness.use(one.putInForceBy(1)).process(lowered("10:00").build());
    harness.use(other.putInForceBy(3)).process(shared("10:20").build()).watermark(NEXT_WEEK);

    assertThat(harness.output()).isEmpty();
  }

  private static String ofVersion1(String timespan) {
    return SequenceFixtures.LOWERED_THEN_SHARED_BY_FILE.replace(
            "timespan: 24h", "timespan: " + timespan)
        + "version: '1'\n";
  }

  @Test
  void burstIsAStepAndItsCountIsEvidence() throws Exception {
    Activity lowered = lowered("10:00").build();
    Activity shared = shared("11:00").build();
    Burst burst = new Burst("shares", 5, 5, 3_600_000, List.of("e1", "e2"));
    String group =
        policy.steps().get(0).grouping().groups(shared, PeopleScope.ORGANISATION).get(0).text();

    harness.process(lowered).restart();
    harness.process(
        new Signal(
            policy.snapshot(),
            /* inForceSince= */ 0,
            group,
            2,
            policy.within().toMillis(),
            2,
            List.of("5 shares in 3 minutes"),
            shared,
            burst,
            null));
    harness.restart().watermark(NEXT_WEEK);

    assertThat(harness.output())
        .singleElement()
        .returns(List.of(lowered, shared), Detection::activities)
        .returns(burst, Detection::burst)
        .returns(
            "verb is label, label.change is lowered; then 5 shares in 3 minutes", Detection::why);
  }

  @Test
  void nothingIsLeftAfterEverythingExpired() throws Exception {
    harness.process(lowered("10:00").build(), shared("11:00").build(), lowered("12:00").build());
    harness.process(lowered("10:00").of("other.docx").build());
    assertThat(harness.stateEntries()).isPositive();
    assertThat(harness.timers()).isPositive();

    harness.watermark(NEXT_WEEK);

    assertThat(harness.output()).hasSize(1);
    assertThat(harness.timers()).isZero();
    assertThat(harness.stateEntries()).isZero();
  }
}
