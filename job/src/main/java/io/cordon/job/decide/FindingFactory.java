package io.cordon.job.decide;

import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.RelatedPolicy;
import java.time.Instant;
import java.util.List;

/** Makes the finding that people read from an open finding and one of its detections. */
final class FindingFactory {
  private final ActionPlanner planner;

  /**
   * @param planner gives the reason why actions are withheld
   */
  FindingFactory(ActionPlanner planner) {
    this.planner = planner;
  }

  /**
   * @param shown the detection that the finding shows
   * @param policies all policies with an open finding on the subject
   * @param now when it is emitted, by the wall clock
   */
  Finding finding(
      FindingStage stage,
      Detection shown,
      OpenFinding finding,
      List<RelatedPolicy> policies,
      Instant now) {
    OpenFinding.Emission emission = finding.emission();
    return new Finding(
        finding.uid(),
        shown,
        emission.decidedAt(),
        finding.escalation().riskScore(),
        stage,
        emission.revision(),
        emission.createdAt(),
        now,
        finding.extent(),
        policies,
        finding.superseded(),
        planner.withheld(shown));
  }
}
