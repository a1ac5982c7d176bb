package io.cordon.cli.consuming;

import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.file.Exposure;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.identity.App;
import io.cordon.model.identity.StableId;
import io.cordon.model.json.ActionJson;
import io.cordon.model.json.FindingJson;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.time.Instant;
import java.util.List;

/** Findings and actions as Cordon writes them. */
final class EmittedFindings {
  private static final Instant AT = Instant.parse("2026-03-02T10:30:00Z");

  private EmittedFindings() {}

  static String finding(String uid, FindingStage stage, long revision) {
    PolicySnapshot policy =
        new PolicySnapshot(
            "p-1",
            "v1",
            "Shared outside",
            null,
            DetectorKind.POLICY,
            Severity.HIGH,
            Mode.ENFORCE,
            List.of(ActionVerb.QUARANTINE),
            List.of());
    Detection detection =
        new Detection(policy, List.of(ActivityFixtures.share().build()), "why", null);
    return FindingJson.write(
        new Finding(uid, detection, AT, 50, stage, revision, AT, AT, null, null, null, null));
  }

  static String action(String fileId, Instant expiresAt) {
    return ActionJson.write(
        new Action(
            StableId.of("action", fileId),
            ActionVerb.QUARANTINE,
            Mode.ENFORCE,
            new Action.Target(
                App.M365, "t", fileId, null, null, null, null, "ana@example.com", null, null, null),
            new Action.Reason("p-1", "v1", "Shared outside", "find-1", List.of("e1"), null),
            Exposure.EXTERNAL,
            AT,
            expiresAt));
  }
}
