package io.cordon.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingSelectionTest {
  @Test
  void aPolicyRequestsTheWebhookByItsActionUnlessItsModeIsObserve() {
    assertThat(FindingSelection.REQUESTED.includes(finding(Mode.ENFORCE, ActionVerb.WEBHOOK)))
        .isTrue();
    assertThat(FindingSelection.REQUESTED.includes(finding(Mode.NOTIFY, ActionVerb.WEBHOOK)))
        .isTrue();
    assertThat(FindingSelection.REQUESTED.includes(finding(Mode.OBSERVE, ActionVerb.WEBHOOK)))
        .isFalse();
    assertThat(FindingSelection.REQUESTED.includes(finding(Mode.ENFORCE, ActionVerb.QUARANTINE)))
        .isFalse();
  }

  @Test
  void allIncludesFindingsOfObservingPolicies() {
    assertThat(FindingSelection.ALL.includes(finding(Mode.OBSERVE, ActionVerb.QUARANTINE)))
        .isTrue();
  }

  private static Finding finding(Mode mode, ActionVerb verb) {
    PolicySnapshot policy =
        new PolicySnapshot(
            "p-1",
            "v1",
            "Shared outside",
            null,
            DetectorKind.POLICY,
            Severity.HIGH,
            mode,
            List.of(verb),
            List.of());
    Detection detection =
        new Detection(policy, List.of(ActivityFixtures.share().build()), "why", null);
    return new Finding("find-1", detection, DeliveryFixtures.NOW, 50);
  }
}
