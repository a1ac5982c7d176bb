package io.cordon.model.json;

import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingExtent;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.RelatedPolicy;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Findings of any kind and stage, whose texts are made to break JSON and OCSF. */
final class HostileFindings {
  private static final Double[] NUMBERS = {1e-9, 0.5, 1.0, 0.0, 41.6, Double.NaN};

  private final HostileActivities hostile;

  HostileFindings(HostileActivities hostile) {
    this.hostile = hostile;
  }

  Finding next() {
    String[] attacks = {"TA0010", "TA9999", "T1537", "T9999", "T1567.002", "T1.x", "", "exfil"};
    PolicySnapshot policy =
        new PolicySnapshot(
            hostile.notNull(),
            hostile.text(),
            hostile.text(),
            hostile.text(),
            hostile.one(DetectorKind.values()),
            hostile.one(Severity.values()),
            hostile.one(Mode.values()),
            List.of(hostile.one(ActionVerb.values())),
            List.of(hostile.one(attacks), hostile.one(attacks)));
    boolean unusual = policy.kind() == DetectorKind.BASELINE;
    boolean counted = policy.kind() == DetectorKind.CORRELATION;
    Burst burst = new Burst(hostile.notNull(), 52, 50, 3_600_000, List.of(hostile.notNull()));
    return emitted(
        new Detection(
            policy,
            hostile.some(),
            hostile.notNull(),
            unusual ? anomalies() : null,
            counted ? burst : null,
            hostile.text()));
  }

  private List<Anomaly> anomalies() {
    List<Anomaly> anomalies = new ArrayList<>();
    for (int i = hostile.one(new Integer[] {1, 2, 3}); i > 0; i--) {
      anomalies.add(
          new Anomaly(
              hostile.text(),
              hostile.text(),
              hostile.text(),
              hostile.one(NUMBERS),
              hostile.one(NUMBERS),
              hostile.text()));
    }
    return anomalies;
  }

  private Finding emitted(Detection detection) {
    String uid = hostile.notNull();
    Instant decided = Instant.ofEpochMilli(1L << 41);
    String policyId = detection.policy().id();
    return new Finding(
        uid,
        detection,
        decided,
        73,
        hostile.one(FindingStage.values()),
        hostile.one(new Long[] {1L, 2L, 1L << 40}),
        decided,
        decided.plusSeconds(1),
        new FindingExtent(7, decided, decided, List.of(hostile.notNull(), hostile.notNull())),
        List.of(
            new RelatedPolicy(policyId, detection.policy().title(), uid),
            new RelatedPolicy(hostile.notNull(), hostile.text(), hostile.notNull())),
        List.of(
            new SupersededAction(
                hostile.one(ActionVerb.values()), hostile.one(ActionVerb.values()), policyId)),
        hostile.one(
            new WithheldReason[] {
              null,
              WithheldReason.SERVICE_ACCOUNT,
              WithheldReason.BREAK_GLASS,
              WithheldReason.OWN_APPLICATION,
              WithheldReason.ALERT_BUDGET
            }));
  }
}
