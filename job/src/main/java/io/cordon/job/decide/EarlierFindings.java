package io.cordon.job.decide;

import io.cordon.model.finding.Detection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.flink.api.common.state.MapState;

/** The earlier findings of one subject, few of each policy, for late detections to join. */
final class EarlierFindings implements FindingStore {
  /** Of one policy; for one more, the one that has waited longest is closed. */
  static final int MOST = 4;

  private static final Comparator<EarlierFinding> LONGEST_WAITING_FIRST =
      Comparator.comparing((EarlierFinding earlier) -> earlier.finding().watermarkMillis())
          .thenComparing(earlier -> earlier.finding().lastSeen())
          .thenComparing(earlier -> earlier.finding().uid());

  private final MapState<String, EarlierFinding> findings;
  private final Duration coolDown;

  /**
   * @param findings by uid
   * @param coolDown of policies without one of their own
   */
  EarlierFindings(MapState<String, EarlierFinding> findings, Duration coolDown) {
    this.findings = findings;
    this.coolDown = coolDown;
  }

  /** The policy's finding that was open at that time; null without one. */
  OpenFinding at(String policyId, Instant time) throws Exception {
    return of(policyId).stream()
        .map(EarlierFinding::finding)
        .filter(finding -> finding.isOpenAt(time, coolDown))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void putEmitted(Detection shown, OpenFinding finding) throws Exception {
    findings.put(finding.uid(), new EarlierFinding(shown, finding));
  }

  @Override
  public void putJoined(String policyId, OpenFinding finding) throws Exception {
    putEmitted(findings.get(finding.uid()).shown(), finding);
  }

  void remove(EarlierFinding earlier) throws Exception {
    findings.remove(earlier.finding().uid());
  }

  /** Those that must be closed before there is room for one more of the policy. */
  List<EarlierFinding> surplusBeforeOneMore(String policyId) throws Exception {
    List<EarlierFinding> all = of(policyId);
    return all.subList(0, Math.max(0, all.size() + 1 - MOST));
  }

  /** Those that are over at that watermark, the longest waiting first. */
  List<EarlierFinding> overAt(long watermarkMillis) throws Exception {
    return all().stream()
        .filter(earlier -> earlier.finding().overAtMillis(coolDown) <= watermarkMillis)
        .toList();
  }

  /** The watermarks at which they are over. */
  LongStream endsMillis() throws Exception {
    return all().stream().mapToLong(earlier -> earlier.finding().overAtMillis(coolDown));
  }

  /** Sorted, so that nothing depends on the state backend's order. */
  private List<EarlierFinding> all() throws Exception {
    List<EarlierFinding> all = new ArrayList<>();
    findings.values().forEach(all::add);
    all.sort(LONGEST_WAITING_FIRST);
    return all;
  }

  private List<EarlierFinding> of(String policyId) throws Exception {
    return all().stream().filter(earlier -> earlier.policyId().equals(policyId)).toList();
  }
}
