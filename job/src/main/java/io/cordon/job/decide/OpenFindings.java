package io.cordon.job.decide;

import io.cordon.job.decide.RelatedFindings.PolicyFinding;
import io.cordon.model.finding.Detection;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.flink.api.common.state.MapState;

/**
 * The open findings of one subject, one of each policy. They are decoded once and found by policy,
 * by their beginning and by their end; each change is written to the state at once. The detection
 * that each of them shows is kept apart, for it is large and changes only when the finding is
 * emitted.
 */
final class OpenFindings implements FindingStore {
  private final MapState<String, OpenFinding> findings;
  private final MapState<String, Detection> shown;
  private final Duration coolDown;
  private final Map<String, PolicyFinding> byPolicy = new HashMap<>();
  private final NavigableSet<PolicyFinding> earliestFirst =
      new TreeSet<>(PolicyFinding.EARLIEST_FIRST);
  private final NavigableSet<PolicyFinding> endingFirst;

  /**
   * Reads the findings of the current key; it must be the current key in all calls.
   *
   * @param findings by policy id
   * @param shown by policy id
   * @param coolDown of policies without one of their own
   */
  OpenFindings(
      MapState<String, OpenFinding> findings, MapState<String, Detection> shown, Duration coolDown)
      throws Exception {
    this.findings = findings;
    this.shown = shown;
    this.coolDown = coolDown;
    endingFirst =
        new TreeSet<>(
            Comparator.comparingLong((PolicyFinding one) -> one.finding().overAtMillis(coolDown))
                .thenComparing(PolicyFinding::policyId));
    for (Map.Entry<String, OpenFinding> entry : findings.entries()) {
      index(new PolicyFinding(entry.getKey(), entry.getValue()));
    }
  }

  /** Null without one. */
  OpenFinding get(String policyId) {
    PolicyFinding known = byPolicy.get(policyId);
    return known == null ? null : known.finding();
  }

  int size() {
    return byPolicy.size();
  }

  /** The detection that the policy's finding shows; null without a finding. */
  Detection shown(String policyId) throws Exception {
    return shown.get(policyId);
  }

  @Override
  public void putEmitted(Detection detection, OpenFinding finding) throws Exception {
    String policyId = detection.policy().id();
    putJoined(policyId, finding);
    shown.put(policyId, detection);
  }

  @Override
  public void putJoined(String policyId, OpenFinding finding) throws Exception {
    findings.put(policyId, finding);
    unindex(policyId);
    index(new PolicyFinding(policyId, finding));
  }

  void remove(String policyId) throws Exception {
    findings.remove(policyId);
    shown.remove(policyId);
    unindex(policyId);
  }

  private void index(PolicyFinding one) {
    byPolicy.put(one.policyId(), one);
    earliestFirst.add(one);
    endingFirst.add(one);
  }

  private void unindex(String policyId) {
    PolicyFinding known = byPolicy.remove(policyId);
    if (known != null) {
      earliestFirst.remove(known);
      endingFirst.remove(known);
    }
  }

  /** Those that are over at that watermark, in the order of their policies' ids. */
  List<PolicyFinding> overAt(long watermarkMillis) {
    return endingFirst.stream()
        .takeWhile(one -> one.finding().overAtMillis(coolDown) <= watermarkMillis)
        .sorted(Comparator.comparing(PolicyFinding::policyId))
        .toList();
  }

  /** The watermark at which the next one is over. */
  OptionalLong nextEndMillis() {
    return endingFirst.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(endingFirst.first().finding().overAtMillis(coolDown));
  }

  /** Which of them were open at one time. */
  RelatedFindings related() {
    return new RelatedFindings(earliestFirst, coolDown);
  }
}
