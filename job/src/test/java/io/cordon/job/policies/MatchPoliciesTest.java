package io.cordon.job.policies;

import static io.cordon.job.testing.ActivityPolicyFixtures.id;
import static io.cordon.job.testing.ActivityPolicyFixtures.policy;
import static io.cordon.job.testing.ActivityPolicyFixtures.settings;
import static io.cordon.job.testing.ActivityPolicyFixtures.text;
import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.containers.ContainerChange;
import io.cordon.job.containers.ContainerExposure;
import io.cordon.job.core.Settings;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.testing.LivePolicyHarness;
import io.cordon.job.testing.PolicyChanges;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.App;
import io.cordon.model.policy.DetectorKind;
import io.cordon.organisation.Organisation;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.junit.jupiter.api.Test;

class MatchPoliciesTest {
  private static final String SHARED =
      text("Shared outside", 1, "verb: share, audience|gte: external");
  private static final String SENSITIVE =
      text("Sensitive file touched", 2, "file.label|gte: Confidential");
  private static final String TAKEN =
      text("File taken", 3, "verb: [download, sync], file.label|gte: Confidential");

  private static LivePolicyHarness<Activity, Detection> harness(String... policies)
      throws Exception {
    Settings settings = settings(policies);
    PoliciesInForce pack = new PoliciesInForce(settings, EnumSet.of(DetectorKind.POLICY));
    return MatchHarness.of(() -> new MatchPolicies(pack, settings));
  }

  /** As only a bug can make it: the file's name is compared as if it were a number. */
  private static ActivityPolicy throwing() {
    ActivityPolicy valid = policy("Throwing", 9, "verb: share");
    Condition number = new Condition.Has(Field.FILE, new ValueTest.Equal(1));
    return new ActivityPolicy(valid.metadata(), number, valid.verbs(), List.of());
  }

  private static List<String> titles(LivePolicyHarness<Activity, Detection> harness) {
    return harness.output().stream().map(detection -> detection.policy().title()).toList();
  }

  @Test
  void matchIsADetectionWithAReason() throws Exception {
    Activity shared = share().to("eve@gmail.com").build();

    LivePolicyHarness<Activity, Detection> harness = harness(SHARED).process(shared);

    assertThat(harness.output())
        .containsExactly(
            new Detection(
                policy("Shared outside", 1, "verb: share, audience|gte: external").snapshot(),
                List.of(shared),
                "verb is share, audience is external",
                null));
  }

  @Test
  void anActivityThatPassesOnceMoreIsNotDetectedTwice() throws Exception {
    Activity shared = share().to("eve@gmail.com").build();
    Activity again = shared.toBuilder().emission(Emission.IDENTIFIED).build();

    assertThat(titles(harness(SHARED).process(shared).process(again))).hasSize(1);
  }

  @Test
  void nothingIsLookedForInWhatWarmsUpTheJob() throws Exception {
    Activity shared = share().to("eve@gmail.com").build();
    Activity history = shared.toBuilder().emission(Emission.HISTORY).build();
    Activity again = shared.toBuilder().emission(Emission.HISTORY_IDENTIFIED).build();

    assertThat(titles(harness(SHARED).process(history).process(again))).isEmpty();
  }

  @Test
  void activityThatDoesNotMatchIsNoDetection() throws Exception {
    LivePolicyHarness<Activity, Detection> harness = harness(SHARED, SENSITIVE, TAKEN);

    harness.process(share().to("ben@example.com").build());
    harness.process(download().labelled("General", 2).build());
    harness.process(download().build());

    assertThat(harness.output()).isEmpty();
  }

  @Test
  void eachMatchingPolicyDetectsInTheOrderOfThePack() throws Exception {
    Activity shared = share().to("eve@gmail.com").labelled("Confidential", 3).build();
    Activity taken = download().labelled("Confidential", 3).build();

    assertThat(titles(harness(SHARED, SENSITIVE, TAKEN).process(shared)))
        .containsExactly("Shared outside", "Sensitive file touched");
    assertThat(titles(harness(SHARED, SENSITIVE, TAKEN).process(taken)))
        .containsExactly("Sensitive file touched", "File taken");
  }

  @Test
  void policyWithoutAVerbMatchesEveryVerbButConsequences() throws Exception {
    LivePolicyHarness<Activity, Detection> harness = harness(SENSITIVE);

    for (Verb verb : Verb.values()) {
      harness.process(
          activity(verb).of(download().build().file()).labelled("Confidential", 3).build());
    }

    assertThat(harness.output())
        .extracting(detection -> detection.trigger().verb())
        .containsExactly(
            Stream.of(Verb.values()).filter(verb -> !verb.isConsequence()).toArray(Verb[]::new));
  }

  @Test
  void detectsNothingWithoutPolicies() throws Exception {
    assertThat(harness().process(share().to("eve@gmail.com").build()).output()).isEmpty();
  }

  @Test
  void aPolicyThatThrowsIsCountedAndTheOthersGoOnAlsoAfterARestart() throws Exception {
    Settings settings =
        Settings.of(
            Organisation.forTests(),
            PolicyPack.ofPolicies(
                List.of(
                    throwing(),
                    policy("Shared outside", 1, "verb: share, audience|gte: external"))));
    PoliciesInForce pack = new PoliciesInForce(settings, EnumSet.of(DetectorKind.POLICY));
    List<MatchPolicies> operators = new ArrayList<>();
    LivePolicyHarness<Activity, Detection> harness =
        MatchHarness.of(
            () -> {
              operators.add(new MatchPolicies(pack, settings));
              return operators.get(operators.size() - 1);
            });
    Activity shared = share().to("eve@gmail.com").build();

    harness.process(shared).process(shared);
    assertThat(failures(operators.get(0), id(9))).isEqualTo(2);
    harness.publish(PolicyChanges.of(SENSITIVE, 1)).restart().process(shared);
    assertThat(failures(operators.get(1), id(9))).isEqualTo(1);

    assertThat(titles(harness)).hasSize(3).containsOnly("Shared outside");
  }

  private static long failures(MatchPolicies operator, String policyId) {
    Accumulator<?, ?> counter =
        operator.getRuntimeContext().getAccumulator("cordon.policies.failed|" + policyId);
    return (Long) counter.getLocalValue();
  }

  @Test
  void publishedPolicyIsInForceForTheNextActivity() throws Exception {
    Activity shared = share().to("eve@gmail.com").build();
    LivePolicyHarness<Activity, Detection> harness = harness();

    harness.process(shared).publish(PolicyChanges.of(SHARED, 1)).process(shared);

    assertThat(titles(harness)).containsExactly("Shared outside");
  }

  @Test
  void changedPolicyReplacesTheOldOne() throws Exception {
    Activity shared = share().to("eve@gmail.com").build();
    LivePolicyHarness<Activity, Detection> harness = harness(SHARED).process(shared);
    String changed = SHARED.replace("Shared outside", "Shared far outside");

    harness.publish(PolicyChanges.of(changed, 1)).process(shared);

    assertThat(titles(harness)).containsExactly("Shared outside", "Shared far outside");
    assertThat(harness.output())
        .extracting(detection -> detection.policy().version())
        .doesNotHaveDuplicates();
  }

  @Test
  void disabledOrRemovedPolicyDetectsNothingUntilItIsPublishedAgain() throws Exception {
    Activity shared = share().to("eve@gmail.com").build();
    LivePolicyHarness<Activity, Detection> harness = harness(SHARED);

    harness.publish(PolicyChanges.of(SHARED + "enabled: false\n", 1)).process(shared);
    harness.publish(PolicyChanges.removal(id(1), 2)).process(shared);
    assertThat(harness.output()).isEmpty();

    harness.publish(PolicyChanges.of(SHARED, 3)).process(shared);
    assertThat(titles(harness)).containsExactly("Shared outside");
  }

  @Test
  void olderChangeThatArrivesLaterIsIgnored() throws Exception {
    LivePolicyHarness<Activity, Detection> harness = harness(SHARED);

    harness.publish(PolicyChanges.removal(id(1), 2)).publish(PolicyChanges.of(SHARED, 1));

    assertThat(harness.process(share().to("eve@gmail.com").build()).output()).isEmpty();
  }

  @Test
  void publishedPoliciesSurviveARestart() throws Exception {
    Activity shared = share().to("eve@gmail.com").labelled("Confidential", 3).build();
    LivePolicyHarness<Activity, Detection> harness = harness(SHARED);

    harness
        .publish(PolicyChanges.removal(id(1), 1))
        .publish(PolicyChanges.of(SENSITIVE, 2))
        .restart();

    assertThat(titles(harness.process(shared))).containsExactly("Sensitive file touched");
  }

  @Test
  void publishedPoliciesNeitherHoldBackNorAdvanceTheWatermark() throws Exception {
    LivePolicyHarness<Activity, Detection> harness = harness(SHARED);
    Instant time = Instant.parse("2026-03-02T10:00:00Z");

    harness.watermark(time).publish(PolicyChanges.of(SENSITIVE, 1)).becomeIdle();

    assertThat(harness.watermarks()).containsExactly(time.toEpochMilli());
  }

  @Test
  void everyTaskKnowsExposedContainersAlsoAfterARestart() throws Exception {
    String reachable =
        text("Opened where others reach it", 4, "verb: open, file.exposure|gte: external");
    LivePolicyHarness<Activity, Detection> harness = harness(reachable);
    CloudFile file = CloudFile.builder().id("7").name("a").containers(List.of("33")).build();
    Activity opened = open().in(App.BOX).of(file).build();
    String key = "box|" + opened.tenant() + "|33";
    ContainerExposure external = new ContainerExposure(Exposure.EXTERNAL, null);

    harness.process(opened).send(TaskUpdate.of(new ContainerChange(key, external)));
    assertThat(harness.output()).isEmpty();
    harness.restart().process(opened);
    assertThat(harness.output())
        .singleElement()
        .satisfies(
            seen -> assertThat(seen.trigger().file().exposure()).isEqualTo(Exposure.EXTERNAL));
    harness.send(TaskUpdate.of(new ContainerChange(key, null))).process(opened);
    assertThat(harness.output()).hasSize(1);
  }
}
