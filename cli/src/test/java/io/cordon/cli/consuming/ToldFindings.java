package io.cordon.cli.consuming;

import io.cordon.model.Action;
import io.cordon.model.ActionVerb;
import io.cordon.model.ActivityFixtures;
import io.cordon.model.App;
import io.cordon.model.Detection;
import io.cordon.model.DetectorKind;
import io.cordon.model.Exposure;
import io.cordon.model.Finding;
import io.cordon.model.FindingStage;
import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import io.cordon.model.Severity;
import io.cordon.model.StableId;
import io.cordon.model.json.ActionJson;
import io.cordon.model.json.FindingJson;
import java.time.Instant;
import java.util.List;

/** Findings and actions as Cordon writes them. */
final class ToldFindings {
  private static final Instant AT = Instant.parse("2026-03-02T10:30:00Z");

  private ToldFindings() {}

  static String finding(String uid, FindingStage stage, long revision) {
    PolicyStamp policy =
        new PolicyStamp(
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
                App.M365, "t", fileId, null, null, null, null, "ana@example.com", null, null),
            new Action.Reason("p-1", "v1", "Shared outside", "find-1", List.of("e1"), null),
            Exposure.EXTERNAL,
            AT,
            expiresAt));
  }
}
