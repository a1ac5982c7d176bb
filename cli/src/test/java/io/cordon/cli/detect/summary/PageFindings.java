package io.cordon.cli.detect.summary;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.identity.StableId;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import java.util.List;

/** Findings for tests of the page. */
public final class PageFindings {
  private PageFindings() {}

  /** A finding of a rule. */
  public static Finding finding(String title, Severity severity, int risk, ActivityFixtures last) {
    return of(policy(title, severity, DetectorKind.POLICY), risk, List.of(), last.build());
  }

  /** A finding of statistics, about the person. */
  public static Finding unusual(Anomaly anomaly, ActivityFixtures last) {
    Activity activity = last.build();
    PolicySnapshot policy = policy("Unusual", Severity.MEDIUM, DetectorKind.BASELINE);
    String person = "person|" + activity.actor().key();
    Detection detection =
        new Detection(policy, List.of(activity), "looks unusual", List.of(anomaly), null, person);
    return new Finding(detection.findingUid(), detection, activity.arrived(), 40);
  }

  private static PolicySnapshot policy(String title, Severity severity, DetectorKind kind) {
    return new PolicySnapshot(
        StableId.of("policy", title, ""),
        "v1",
        title,
        "Says what it is for.",
        kind,
        severity,
        Mode.ENFORCE,
        List.of(ActionVerb.QUARANTINE),
        List.of("T1567.002"));
  }

  private static Finding of(
      PolicySnapshot policy, int risk, List<Anomaly> anomalies, Activity... activities) {
    Detection detection = new Detection(policy, List.of(activities), "verb is share", anomalies);
    return new Finding(detection.findingUid(), detection, activities[0].arrived(), risk);
  }
}
