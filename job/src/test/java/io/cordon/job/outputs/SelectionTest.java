package io.cordon.job.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.ActionVerb;
import io.cordon.model.ActivityFixtures;
import io.cordon.model.Detection;
import io.cordon.model.DetectorKind;
import io.cordon.model.Finding;
import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import io.cordon.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void aPolicyRequestsTheWebhookByItsActionUnlessItOnlyObserves() {
    assertThat(Selection.REQUESTED.holds(finding(Mode.ENFORCE, ActionVerb.WEBHOOK))).isTrue();
    assertThat(Selection.REQUESTED.holds(finding(Mode.NOTIFY, ActionVerb.WEBHOOK))).isTrue();
    assertThat(Selection.REQUESTED.holds(finding(Mode.OBSERVE, ActionVerb.WEBHOOK))).isFalse();
    assertThat(Selection.REQUESTED.holds(finding(Mode.ENFORCE, ActionVerb.QUARANTINE))).isFalse();
  }

  @Test
  void allIsAll() {
    assertThat(Selection.ALL.holds(finding(Mode.OBSERVE, ActionVerb.QUARANTINE))).isTrue();
  }

  private static Finding finding(Mode mode, ActionVerb verb) {
    PolicyStamp policy =
        new PolicyStamp(
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
    return new Finding("find-1", detection, OutputFixtures.NOW, 50);
  }
}
