package io.cordon.job.decide;

import io.cordon.model.finding.Detection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.flink.api.common.state.MapState;

/**
 * The open findings of one subject, one of each policy. The detection that each of them shows is
 * kept apart, for it is large and changes only when the finding is emitted.
 */
final class OpenFindings implements FindingStore {
  private final MapState<String, OpenFinding> findings;
  private final MapState<String, Detection> shown;
  private final Duration coolDown;

  /**
   * @param findings by policy id
   * @param shown by policy id
   * @param coolDown of policies without one of their own
   */
  OpenFindings(
      MapState<String, OpenFinding> findings,
      MapState<String, Detection> shown,
      Duration coolDown) {
    this.findings = findings;
    this.shown = shown;
    this.coolDown = coolDown;
  }

  /** Null without one. */
  OpenFinding get(String policyId) throws Exception {
    return findings.get(policyId);
  }

  /** The detection that the policy's finding shows; null without a finding. */
  Detection shown(String policyId) throws Exception {
    return shown.get(policyId);
  }

  @Override
  public void putEmitted(Detection detection, OpenFinding finding) throws Exception {
    String policyId = detection.policy().id();
    findings.put(policyId, finding);
    shown.put(policyId, detection);
  }

  @Override
  public void putJoined(String policyId, OpenFinding finding) throws Exception {
    findings.put(policyId, finding);
  }

  void remove(String policyId) throws Exception {
    findings.remove(policyId);
    shown.remove(policyId);
  }

  /** Those that are over at that watermark, by policy id, in its order. */
  List<Map.Entry<String, OpenFinding>> overAt(long watermarkMillis) throws Exception {
    List<Map.Entry<String, OpenFinding>> over = new ArrayList<>();
    for (Map.Entry<String, OpenFinding> entry : findings.entries()) {
      if (entry.getValue().overAtMillis(coolDown) <= watermarkMillis) {
        over.add(Map.entry(entry.getKey(), entry.getValue()));
      }
    }
    over.sort(Map.Entry.comparingByKey());
    return over;
  }

  /** The watermarks at which they are over. */
  LongStream endsMillis() throws Exception {
    LongStream.Builder ends = LongStream.builder();
    findings.values().forEach(finding -> ends.add(finding.overAtMillis(coolDown)));
    return ends.build();
  }

  /** Which of them were open at one time. */
  RelatedFindings related() throws Exception {
    return new RelatedFindings(findings.entries(), coolDown);
  }
}
