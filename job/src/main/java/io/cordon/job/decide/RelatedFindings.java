package io.cordon.job.decide;

import io.cordon.model.finding.Finding;
import io.cordon.model.finding.RelatedPolicy;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;

/**
 * Which open findings of one subject name each other: those that were open at one time, each of
 * them the earliest {@link Finding#MAX_POLICIES} with itself.
 *
 * @param earliestFirst the open findings; the view of them is not copied
 * @param coolDown of policies without one of their own
 */
record RelatedFindings(NavigableSet<PolicyFinding> earliestFirst, Duration coolDown) {
  private static final int MOST_OTHERS = Finding.MAX_POLICIES - 1;

  /** The open finding of one policy. */
  record PolicyFinding(String policyId, OpenFinding finding) {
    static final Comparator<PolicyFinding> EARLIEST_FIRST =
        Comparator.comparing((PolicyFinding one) -> one.finding().firstSeen())
            .thenComparing(PolicyFinding::policyId);

    RelatedPolicy related() {
      return finding.relatedPolicy(policyId);
    }
  }

  /** What the finding names: its own policy, then the others, the earliest first. */
  List<RelatedPolicy> policiesOf(String policyId, OpenFinding finding) {
    return Stream.concat(
            Stream.of(finding.relatedPolicy(policyId)),
            others(earliestFirst, policyId, finding).limit(MOST_OTHERS).map(PolicyFinding::related))
        .toList();
  }

  /** The other policies whose findings name this one, the earliest first. */
  List<String> policiesNaming(PolicyFinding named) {
    NavigableSet<PolicyFinding> before = earliestFirst.headSet(named, false);
    return others(mayName(named), named.policyId(), named.finding())
        .filter(one -> isAmongFirst(before, one))
        .map(PolicyFinding::policyId)
        .toList();
  }

  /**
   * The findings worth asking. Usually the earliest overlap all others, so that only they have room
   * for a later one, however many policies the subject has.
   */
  private NavigableSet<PolicyFinding> mayName(PolicyFinding named) {
    List<PolicyFinding> earliest = earliestFirst.stream().limit(Finding.MAX_POLICIES).toList();
    PolicyFinding latest = earliestFirst.last();
    boolean full = earliest.size() == Finding.MAX_POLICIES;
    PolicyFinding last = earliest.get(earliest.size() - 1);
    boolean overlapAll =
        earliest.stream().allMatch(one -> one.finding().overlaps(latest.finding(), coolDown));
    return full && overlapAll && PolicyFinding.EARLIEST_FIRST.compare(named, last) > 0
        ? earliestFirst.headSet(last, true)
        : earliestFirst;
  }

  /** Whether the finding has room for one more than those before that it names. */
  private boolean isAmongFirst(NavigableSet<PolicyFinding> before, PolicyFinding one) {
    return others(before, one.policyId(), one.finding()).limit(MOST_OTHERS).count() < MOST_OTHERS;
  }

  private Stream<PolicyFinding> others(
      NavigableSet<PolicyFinding> findings, String policyId, OpenFinding finding) {
    return findings.stream()
        .filter(other -> !other.policyId().equals(policyId))
        .filter(other -> other.finding().overlaps(finding, coolDown));
  }
}
