package io.cordon.job.decide;

import io.cordon.model.finding.Finding;
import io.cordon.model.finding.RelatedPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which open findings of one subject name each other: those that were open at one time. */
final class RelatedFindings {
  private final List<PolicyFinding> earliestFirst = new ArrayList<>();
  private final Duration coolDown;

  private record PolicyFinding(String policyId, OpenFinding finding) {
    RelatedPolicy policy() {
      return finding.relatedPolicy(policyId);
    }
  }

  /**
   * @param open by policy id
   * @param coolDown of policies without one of their own
   */
  RelatedFindings(Iterable<Map.Entry<String, OpenFinding>> open, Duration coolDown) {
    open.forEach(entry -> earliestFirst.add(new PolicyFinding(entry.getKey(), entry.getValue())));
    earliestFirst.sort(
        Comparator.comparing((PolicyFinding one) -> one.finding.firstSeen())
            .thenComparing(PolicyFinding::policyId));
    this.coolDown = coolDown;
  }

  /** What the finding names: its own policy, then the others, the earliest first. */
  List<RelatedPolicy> policiesOf(String policyId, OpenFinding finding) {
    return Stream.concat(
            Stream.of(finding.relatedPolicy(policyId)),
            others(policyId, finding).map(PolicyFinding::policy))
        .toList();
  }

  /** The other policies whose findings name this policy. */
  List<String> policiesNaming(String policyId) {
    return earliestFirst.stream()
        .filter(
            one ->
                others(one.policyId, one.finding)
                    .anyMatch(named -> named.policyId.equals(policyId)))
        .map(PolicyFinding::policyId)
        .toList();
  }

  private Stream<PolicyFinding> others(String policyId, OpenFinding finding) {
    return earliestFirst.stream()
        .filter(other -> !other.policyId.equals(policyId))
        .filter(other -> other.finding.overlaps(finding, coolDown))
        .limit(Finding.MAX_POLICIES - 1L);
  }
}
