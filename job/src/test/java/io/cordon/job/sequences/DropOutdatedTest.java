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

  private LivePolicyHarness<SequenceMatch, Detection> harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness(PolicyPack.none());
  }

  private static LivePolicyHarness<SequenceMatch, Detection> harness(PolicyPack directory)
      throws Exception {
    Settings settings = Settings.of(Organisation.forTests(), directory);
    return LivePolicyHarness.plain(() -> new DropOutdated(settings));
  }

  /** A match of the policy of this text, which that change put in force; 0 for the directory. */
  private static SequenceMatch match(String text, long change) {
    SequencePolicy policy = SequenceFixtures.policy(text);
    return new SequenceMatch(
        new Detection(policy.snapshot(), List.of(share().build()), text, null), change);
  }

  private static PolicyChange change(String text, long sequence) {
    return PolicyChanges.of(text, sequence);
  }

  private void assertPasses(String text, long change) throws Exception {
    int before = harness.output().size();
    harness.process(match(text, change));
    assertThat(harness.output()).hasSize(before + 1);
  }

  private void assertDropped(String text, long change) throws Exception {
    int before = harness.output().size();
    harness.process(match(text, change));
    assertThat(harness.output()).hasSize(before);
  }

  @Test
  void sequencesOfTheDirectoryPass() throws Exception {
    assertDropped(TEXT, 0);

    harness = harness(PolicyPack.ofPolicies(List.of(SequenceFixtures.policy(TEXT))));
    assertPasses(TEXT, 0);
    assertDropped(CHANGED, 0);
  }

  @Test
  void onlyTheLastPublishedVersionPasses() throws Exception {
    harness.publish(change(TEXT, 1));
    assertPasses(TEXT, 1);

    harness.publish(change(CHANGED, 2));
    assertDropped(TEXT, 1);
    assertPasses(CHANGED, 2);

    harness.publish(change(TEXT, 1));
    assertPasses(CHANGED, 2);
  }

  @Test
  void aMatchThatOvertakesTheChangeOfItsPolicyPasses() throws Exception {
    assertPasses(TEXT, 1);
    harness.publish(change(TEXT, 1));

    assertPasses(CHANGED, 2);
    assertPasses(TEXT, 1);

    harness.publish(change(CHANGED, 2));
    assertPasses(CHANGED, 2);
    assertDropped(TEXT, 1);
  }

  @Test
  void aVersionThatComesBackIsNotTheOneBefore() throws Exception {
    harness.publish(change(TEXT, 1)).publish(change(CHANGED, 2)).publish(change(TEXT, 3));

    assertDropped(TEXT, 1);
    assertDropped(CHANGED, 2);
    assertPasses(TEXT, 3);
  }

  @Test
  void aTextThatIsPublishedOnceMoreStaysInForce() throws Exception {
    harness.publish(change(TEXT, 1)).publish(repetition(change(TEXT, 5), 1));

    assertPasses(TEXT, 1);
    assertPasses(CHANGED, 6);
  }

  @Test
  void theTextOfTheDirectoryStaysInForceWhenItIsPublished() throws Exception {
    harness = harness(PolicyPack.ofPolicies(List.of(SequenceFixtures.policy(TEXT))));
    harness.publish(repetition(change(TEXT, 5), 0));

    assertPasses(TEXT, 0);
  }

  private static PolicyChange repetition(PolicyChange of, long inForceSince) {
    return new PolicyChange(
        of.id(),
        of.version(),
        of.kinds(),
        of.text(),
        of.enabled(),
        of.origin(),
        of.sequence(),
        inForceSince,
        of.publishedAtMillis());
  }

  @Test
  void aPublishedVersionReplacesThatOfTheDirectory() throws Exception {
    harness = harness(PolicyPack.ofPolicies(List.of(SequenceFixtures.policy(TEXT))));

    harness.publish(change(CHANGED, 1));

    assertDropped(TEXT, 0);
    assertPasses(CHANGED, 1);
  }

  @Test
  void nothingPassesWhileTheSequenceIsDisabledOrRemoved() throws Exception {
    String id = SequenceFixtures.policy(TEXT).id();
    harness.publish(change(TEXT, 1)).publish(change(TEXT + "enabled: false\n", 2));
    assertDropped(TEXT, 1);
    harness.publish(change(TEXT, 3));
    assertDropped(TEXT, 1);
    assertPasses(TEXT, 3);
    harness.publish(PolicyChanges.removal(id, 4));
    assertDropped(TEXT, 3);
  }

  @Test
  void changesSurviveARestart() throws Exception {
    harness = harness(PolicyPack.ofPolicies(List.of(SequenceFixtures.policy(TEXT))));
    harness.publish(change(CHANGED, 1)).restart();

    assertDropped(TEXT, 0);
    assertPasses(CHANGED, 1);
  }

  /** Tasks that match evaluate the directory's policy then, as that change. */
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

    assertDropped(TEXT, 0);
    assertPasses(TEXT, 1);
  }
}
