package io.cordon.job.policies;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.core.Settings;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.testing.LivePolicyHarness;
import io.cordon.job.testing.PolicyChanges;
import io.cordon.job.testing.SequenceFixtures;
import io.cordon.job.testing.SignalFixtures;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Emission;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.LabelChange;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.DetectorKind;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepSignalsTest {
  private final SequencePolicy policy = SequenceFixtures.loweredThenShared();
  private LivePolicyHarness<Activity, Detection> harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness(policy);
  }

  private static String group(SequencePolicy policy, Activity activity) {
    return policy
        .steps()
        .get(0)
        .grouping()
        .groups(activity, PeopleScope.ORGANISATION)
        .get(0)
        .text();
  }

  private static LivePolicyHarness<Activity, Detection> harness(SequencePolicy policy)
      throws Exception {
    Settings settings =
        Settings.of(Organisation.forTests(), PolicyPack.ofPolicies(List.of(policy)));
    PoliciesInForce pack = new PoliciesInForce(settings, EnumSet.of(DetectorKind.SEQUENCE));
    return MatchHarness.of(() -> new MatchPolicies(pack, settings));
  }

  private Signal signal(String group, int steps, Activity activity) {
    return SignalFixtures.signal(policy, group, steps, activity);
  }

  private List<Signal> signals() {
    return harness.sideOutput(MatchOutputs.SIGNALS);
  }

  @Test
  void activityOfTheFirstStepIsASignalWithItsBit() throws Exception {
    Activity lowered = relabel(LabelChange.LOWERED).build();

    harness.process(lowered);

    assertThat(signals()).containsExactly(signal(group(policy, lowered), 1, lowered));
  }

  @Test
  void anActivityThatPassesOnceMoreIsStillASignal() throws Exception {
    Activity lowered =
        relabel(LabelChange.LOWERED).build().toBuilder().emission(Emission.IDENTIFIED).build();

    harness.process(lowered);

    assertThat(signals()).containsExactly(signal(group(policy, lowered), 1, lowered));
  }

  @Test
  void activityOfTheSecondStepIsASignalWithItsBit() throws Exception {
    Activity shared = share().to("eve@gmail.com").build();

    harness.process(shared);

    assertThat(signals()).containsExactly(signal(group(policy, shared), 2, shared));
  }

  @Test
  void activityThatMatchesNoStepIsNoSignal() throws Exception {
    harness.process(download().build());
    harness.process(relabel(LabelChange.RAISED).build());
    harness.process(share().to("ben@example.com").build());

    assertThat(signals()).isEmpty();
  }

  @Test
  void signalsOfOneFileHaveOneKeyAndThoseOfAnotherFileAnother() throws Exception {
    harness.process(relabel(LabelChange.LOWERED).build());
    harness.process(share().to("eve@gmail.com").by("ben@example.com").build());
    harness.process(share().to("eve@gmail.com").of("other.docx").build());

    assertThat(signals().get(1).groupKey()).isEqualTo(signals().get(0).groupKey());
    assertThat(signals().get(2).groupKey()).isNotEqualTo(signals().get(0).groupKey());
  }

  @Test
  void activityWithoutTheFieldToGroupByIsNoSignal() throws Exception {
    harness.process(relabel(LabelChange.LOWERED).of(CloudFile.NONE).build());
    assertThat(signals()).isEmpty();

    harness = harness(SequenceFixtures.loweredThenSharedBy("link.id"));
    harness.process(share().to("eve@gmail.com").build());
    harness.process(share().to("eve@gmail.com").link("l1").build());
    assertThat(signals()).hasSize(1);
  }

  @Test
  void publishedFilterAppliesToTheStepsOfASequence() throws Exception {
    String filter =
        """
        title: Releases of the press office
        id: 7a9b1c3d-5e6f-4a8b-9c0d-0000000000ff
        taxonomy: cordon
        logsource: {category: file_hosting_activity}
        filter:
            rules: [%s]
            press: {user: press@example.com}
            condition: press
        """
            .formatted(policy.id());

    harness.publish(PolicyChanges.of(filter, 1));
    harness.process(share().by("press@example.com").to("eve@gmail.com").build());
    assertThat(signals()).isEmpty();

    harness.process(share().by("ana@example.com").to("eve@gmail.com").build());
    assertThat(signals()).hasSize(1);
  }
}
