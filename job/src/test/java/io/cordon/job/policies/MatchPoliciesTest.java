package io.cordon.job.policies;

import static io.cordon.job.ActivityPolicyFixture.policy;
import static io.cordon.model.ActivityFixtures.activity;
import static io.cordon.model.ActivityFixtures.download;
import static io.cordon.model.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.PlainHarness;
import io.cordon.model.Activity;
import io.cordon.model.Detection;
import io.cordon.model.PeopleScope;
import io.cordon.model.Verb;
import io.cordon.policy.ActivityPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchPoliciesTest {
  private static final ActivityPolicy SHARED =
      policy("Shared outside", 1, "verb: share, audience|gte: external");
  private static final ActivityPolicy SENSITIVE =
      policy("Sensitive file touched", 2, "file.label|gte: Confidential");
  private static final ActivityPolicy TAKEN =
      policy("File taken", 3, "verb: [download, sync], file.label|gte: Confidential");

  private static PlainHarness<Activity, Detection> harness(ActivityPolicy... policies)
      throws Exception {
    return new PlainHarness<>(new MatchPolicies(List.of(policies), PeopleScope.ORGANISATION));
  }

  private static List<String> titles(PlainHarness<Activity, Detection> harness) {
    return harness.output().stream().map(detection -> detection.policy().title()).toList();
  }

  @Test
  void aMatchIsADetectionThatSaysWhyAtOnce() throws Exception {
    Activity shared = share().to("eve@gmail.com").build();

    PlainHarness<Activity, Detection> harness = harness(SHARED).process(shared);

    assertThat(harness.output())
        .containsExactly(
            new Detection(
                SHARED.stamp(), List.of(shared), "verb is share, audience is external", null));
  }

  @Test
  void whatDoesNotMatchIsNoDetection() throws Exception {
    PlainHarness<Activity, Detection> harness = harness(SHARED, SENSITIVE, TAKEN);

    harness.process(share().to("ben@example.com").build());
    harness.process(download().labelled("General", 2).build());
    harness.process(download().build());

    assertThat(harness.output()).isEmpty();
  }

  @Test
  void eachPolicyThatMatchesDetectsInTheOrderOfThePack() throws Exception {
    Activity shared = share().to("eve@gmail.com").labelled("Confidential", 3).build();
    Activity taken = download().labelled("Confidential", 3).build();

    assertThat(titles(harness(SHARED, SENSITIVE, TAKEN).process(shared)))
        .containsExactly("Shared outside", "Sensitive file touched");
    assertThat(titles(harness(SHARED, SENSITIVE, TAKEN).process(taken)))
        .containsExactly("Sensitive file touched", "File taken");
  }

  @Test
  void aPolicyThatNamesNoVerbSeesEveryVerb() throws Exception {
    assertThat(SENSITIVE.verbs()).isEmpty();
    PlainHarness<Activity, Detection> harness = harness(SENSITIVE);

    for (Verb verb : Verb.values()) {
      harness.process(
          activity(verb).of(download().build().file()).labelled("Confidential", 3).build());
    }

    assertThat(harness.output())
        .extracting(detection -> detection.trigger().verb())
        .containsExactly(Verb.values());
  }

  @Test
  void aPolicyIsAskedOnlyAboutTheVerbsOfItsIndex() throws Exception {
    ActivityPolicy narrowed =
        new ActivityPolicy(
            SENSITIVE.head(), SENSITIVE.condition(), Set.of(Verb.SYNC, Verb.COPY), List.of());
    PlainHarness<Activity, Detection> harness = harness(narrowed);

    for (Verb verb : Arrays.asList(Verb.DOWNLOAD, Verb.SYNC, Verb.SHARE, Verb.COPY)) {
      harness.process(activity(verb).labelled("Confidential", 3).build());
    }

    assertThat(harness.output())
        .extracting(detection -> detection.trigger().verb())
        .containsExactly(Verb.SYNC, Verb.COPY);
  }

  @Test
  void withoutPoliciesNothingIsDetected() throws Exception {
    assertThat(harness().process(share().to("eve@gmail.com").build()).output()).isEmpty();
  }
}
