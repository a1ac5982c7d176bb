package io.cordon.job.decide;

import io.cordon.model.finding.Finding;
import io.cordon.model.finding.RelatedPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The open findings of one subject: which of them stand beside which. */
final class OpenFindings {
  private final List<Member> earliestFirst = new ArrayList<>();
  private final Duration coolDown;

  /** A policy and its open finding. */
  private record Member(String policyId, OpenFinding finding) {}

  /**
   * @param open by policy id
   * @param coolDown of policies without one of their own
   */
  OpenFindings(Iterable<Map.Entry<String, OpenFinding>> open, Duration coolDown) {
    open.forEach(entry -> earliestFirst.add(new Member(entry.getKey(), entry.getValue())));
    earliestFirst.sort(
        Comparator.comparing((Member member) -> member.finding.firstSeen())
            .thenComparing(Member::policyId));
    this.coolDown = coolDown;
  }

  /** The policy itself, then the others that were open at one time with it, the earliest first. */
  List<RelatedPolicy> with(String policyId, OpenFinding finding) {
    Stream<RelatedPolicy> others =
        beside(policyId, finding).map(other -> other.finding.policy(other.policyId));
    return Stream.concat(Stream.of(finding.policy(policyId)), others).toList();
  }

  /** The policies whose findings name this one, now that it has come to them. */
  List<String> whoName(String policyId) {
    return earliestFirst.stream()
        .filter(
            other ->
                beside(other.policyId, other.finding)
                    .anyMatch(named -> named.policyId.equals(policyId)))
        .map(Member::policyId)
        .toList();
  }

  private Stream<Member> beside(String policyId, OpenFinding finding) {
    return earliestFirst.stream()
        .filter(other -> !other.policyId.equals(policyId))
        .filter(other -> other.finding.overlaps(finding, coolDown))
        .limit(Finding.MOST_POLICIES - 1L);
  }
}
