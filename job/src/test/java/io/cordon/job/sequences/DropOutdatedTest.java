package io.cordon.job.sequences;

import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.core.Settings;
import io.cordon.job.testing.LivePolicyHarness;
import io.cordon.job.testing.PolicyChanges;
import io.cordon.job.testing.SequenceFixtures;
import io.cordon.model.finding.Detection;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.live.PolicyChange;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DropOutdatedTest {
  private static final String TEXT = SequenceFixtures.LOWERED_THEN_SHARED_BY_FILE;
  private static final String CHANGED = TEXT.replace("24h", "12h");

  private LivePolicyHarness<Detection, Detection> harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness(PolicyPack.none());
  }

  private static LivePolicyHarness<Detection, Detection> harness(PolicyPack directory)
      throws Exception {
    Settings settings = Settings.of(Organisation.forTests(), directory);
    return LivePolicyHarness.plain(() -> new DropOutdated(settings));
  }

  private static Detection detectedBy(String text) {
    SequencePolicy policy = SequenceFixtures.policy(text);
    return new Detection(policy.snapshot(), List.of(share().build()), text, null);
  }

  private static PolicyChange change(String text, long sequence) {
    return PolicyChanges.of(text, sequence);
  }

  private void assertPasses(String text) throws Exception {
    int before = harness.output().size();
    harness.process(detectedBy(text));
    assertThat(harness.output()).hasSize(before + 1);
  }

  private void assertDropped(String text) throws Exception {
    int before = harness.output().size();
    harness.process(detectedBy(text));
    assertThat(harness.output()).hasSize(before);
  }

  @Test
  void sequencesOfTheDirectoryPass() throws Exception {
    assertDropped(TEXT);

    harness = harness(PolicyPack.ofPolicies(List.of(SequenceFixtures.policy(TEXT))));
    assertPasses(TEXT);
    assertDropped(CHANGED);
  }

  @Test
  void onlyTheLastPublishedVersionPasses() throws Exception {
    harness.publish(change(TEXT, 1));
    assertPasses(TEXT);

    harness.publish(change(CHANGED, 2));
    assertDropped(TEXT);
    assertPasses(CHANGED);

    harness.publish(change(TEXT, 1));
    assertPasses(CHANGED);
  }

  @Test
  void aPublishedVersionReplacesThatOfTheDirectory() throws Exception {
    harness = harness(PolicyPack.ofPolicies(List.of(SequenceFixtures.policy(TEXT))));

    harness.publish(change(CHANGED, 1));

    assertDropped(TEXT);
    assertPasses(CHANGED);
  }

  @Test
  void nothingPassesWhileTheSequenceIsDisabledOrRemoved() throws Exception {
    String id = SequenceFixtures.policy(TEXT).id();
    harness.publish(change(TEXT, 1)).publish(change(TEXT + "enabled: false\n", 2));
    assertDropped(TEXT);
    harness.publish(change(TEXT, 3));
    assertPasses(TEXT);
    harness.publish(PolicyChanges.removal(id, 4));
    assertDropped(TEXT);
  }

  @Test
  void changesSurviveARestart() throws Exception {
    harness = harness(PolicyPack.ofPolicies(List.of(SequenceFixtures.policy(TEXT))));
    harness.publish(change(CHANGED, 1)).restart();

    assertDropped(TEXT);
    assertPasses(CHANGED);
  }

  @Test
  void theDirectoryCountsWhereAChangeIsNotValidAnyMore() throws Exception {
    harness = harness(PolicyPack.ofPolicies(List.of(SequenceFixtures.policy(TEXT))));
    PolicyChange valid = change(CHANGED, 1);
    harness.publish(
        new PolicyChange(
            valid.id(),
            valid.version(),
            valid.kinds(),
            valid.text().replace("verb: share", "file.label: Gone"),
            true,
            valid.origin(),
            1));

    harness.restart();

    assertPasses(TEXT);
  }
}
