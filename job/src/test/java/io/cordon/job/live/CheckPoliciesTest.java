package io.cordon.job.live;

import static io.cordon.job.testing.ActivityPolicyFixtures.id;
import static io.cordon.job.testing.ActivityPolicyFixtures.settings;
import static io.cordon.job.testing.ActivityPolicyFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.job.testing.HarnessOutput;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.model.policy.PolicyStatus.State;
import io.cordon.model.reject.Origin;
import io.cordon.organisation.Organisation;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.live.PolicySigning;
import io.cordon.policy.live.PublishedPolicy;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckPoliciesTest {
  private static final String SHARED =
      text("Shared outside", 1, "verb: share, audience|gte: external");
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private OneInputStreamOperatorTestHarness<PublishedPolicy, PolicyChange> harness;
  private long offset;

  @BeforeEach
  void open() throws Exception {
    harness = create();
    harness.open();
    harness.setProcessingTime(NOW.toEpochMilli());
  }

  private static OneInputStreamOperatorTestHarness<PublishedPolicy, PolicyChange> create()
      throws Exception {
    return create(settings().organisation());
  }

  private static OneInputStreamOperatorTestHarness<PublishedPolicy, PolicyChange> create(
      Organisation organisation) throws Exception {
    return new OneInputStreamOperatorTestHarness<>(
        new ProcessOperator<>(
            new CheckPolicies(settings().policies(), organisation, PolicySigning.NONE)));
  }

  private void publish(int number, String text) throws Exception {
    Origin origin = Origin.ofTopic("cordon.policies", 0, offset++);
    harness.processElement(new PublishedPolicy(id(number), text, null, origin), Long.MIN_VALUE);
  }

  private List<PolicyStatus> statuses() {
    return HarnessOutput.side(harness, CheckPolicies.STATUSES);
  }

  @Test
  void validPolicyIsBroadcastAndItsStatusEmitted() throws Exception {
    publish(1, SHARED);

    assertThat(harness.extractOutputValues()).singleElement().returns(SHARED, PolicyChange::text);
    assertThat(statuses())
        .singleElement()
        .returns(id(1), PolicyStatus::policyId)
        .returns(State.ACCEPTED, PolicyStatus::state)
        .returns(Origin.ofTopic("cordon.policies", 0, 0), PolicyStatus::origin)
        .returns(NOW, PolicyStatus::time);
  }

  @Test
  void invalidPolicyIsRefusedAndNotBroadcast() throws Exception {
    publish(1, SHARED.replace("verb", "werb"));

    assertThat(harness.extractOutputValues()).isEmpty();
    assertThat(statuses())
        .singleElement()
        .returns(State.REFUSED, PolicyStatus::state)
        .satisfies(
            status ->
                assertThat(status.problems())
                    .singleElement()
                    .asString()
                    .startsWith("cordon.policies/0@0:6:10: unknown field \"werb\""));
  }

  @Test
  void acceptedPoliciesAreKnownAfterARestart() throws Exception {
    publish(1, SHARED);
    var snapshot = harness.snapshot(1, 1);
    long before = harness.extractOutputValues().get(0).sequence();
    harness.close();
    harness = create();
    harness.initializeState(snapshot);
    harness.open();

    publish(1, SHARED);
    assertThat(statuses()).extracting(PolicyStatus::state).containsExactly(State.UNCHANGED);
    publish(1, null);
    assertThat(harness.extractOutputValues())
        .singleElement()
        .returns(true, PolicyChange::isRemoval)
        .satisfies(removal -> assertThat(removal.sequence()).isGreaterThan(before));
  }

  @Test
  void reportsAfterARestartPoliciesThatDoNotCompileAnyMore() throws Exception {
    String labelled = SHARED.replace("verb: share", "verb: share, file.label: Umbra");
    harness.close();
    harness = create(Organisation.parse("labels: [{name: Umbra}]", "org.yaml"));
    harness.open();
    publish(1, labelled);
    assertThat(statuses()).extracting(PolicyStatus::state).containsExactly(State.ACCEPTED);
    var snapshot = harness.snapshot(1, 1);
    harness.close();
    harness = create(Organisation.empty());
    harness.initializeState(snapshot);
    harness.open();

    publish(2, null);
    publish(1, labelled);

    assertThat(statuses())
        .extracting(PolicyStatus::policyId, PolicyStatus::state, PolicyStatus::origin)
        .containsExactly(
            tuple(id(1), State.REFUSED, Origin.ofTopic("cordon.policies", 0, 0)),
            tuple(id(2), State.REMOVED, Origin.ofTopic("cordon.policies", 0, 1)),
            tuple(id(1), State.REFUSED, Origin.ofTopic("cordon.policies", 0, 2)));
    assertThat(statuses().get(0).problems()).singleElement().asString().contains("Umbra");
  }
}
