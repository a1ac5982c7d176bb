package io.cordon.job.decide;

import io.cordon.model.finding.Detection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.flink.api.common.state.MapState;

/**
 * The earlier findings of one subject, few of each policy, for late detections to join. They are
 * decoded once; each change is written to the state at once.
 */
final class EarlierFindings implements FindingStore {
  /** Of one policy; for one more, the one that has waited longest is closed. */
  static final int MOST = 4;

  private static final Comparator<EarlierFinding> LONGEST_WAITING_FIRST =
      Comparator.comparing((EarlierFinding earlier) -> earlier.finding().watermarkMillis())
          .thenComparing(earlier -> earlier.finding().lastSeen())
          .thenComparing(earlier -> earlier.finding().uid());

  private final MapState<String, EarlierFinding> findings;
  private final Duration coolDown;
  private final Map<String, EarlierFinding> byUid = new HashMap<>();
  private final Map<String, NavigableSet<EarlierFinding>> byPolicy = new HashMap<>();
  private final NavigableSet<EarlierFinding> endingFirst;

  /**
   * Reads the findings of the current key; it must be the current key in all calls.
   *
   * @param findings by uid
   * @param coolDown of policies without one of their own
   */
  EarlierFindings(MapState<String, EarlierFinding> findings, Duration coolDown) throws Exception {
    this.findings = findings;
    this.coolDown = coolDown;
    endingFirst =
        new TreeSet<>(
            Comparator.comparingLong((EarlierFinding one) -> one.finding().overAtMillis(coolDown))
                .thenComparing(LONGEST_WAITING_FIRST));
    for (EarlierFinding earlier : findings.values()) {
      index(earlier);
    }
  }

  /** The policy's finding that was open at that time; null without one. */
  OpenFinding at(String policyId, Instant time) {
    return of(policyId).stream()
        .map(EarlierFinding::finding)
        .filter(finding -> finding.isOpenAt(time, coolDown))
        .findFirst()
        .orElse(null);
  }

  int size() {
    return byUid.size();
  }

  @Override
  public void putEmitted(Detection shown, OpenFinding finding) throws Exception {
    EarlierFinding earlier = new EarlierFinding(shown, finding);
    findings.put(finding.uid(), earlier);
    unindex(finding.uid());
    index(earlier);
  }

  @Override
  public void putJoined(String policyId, OpenFinding finding) throws Exception {
    putEmitted(byUid.get(finding.uid()).shown(), finding);
  }

  void remove(EarlierFinding earlier) throws Exception {
    String uid = earlier.finding().uid();
    findings.remove(uid);
    unindex(uid);
  }

  private void index(EarlierFinding earlier) {
    byUid.put(earlier.finding().uid(), earlier);
    byPolicy
        .computeIfAbsent(earlier.policyId(), id -> new TreeSet<>(LONGEST_WAITING_FIRST))
        .add(earlier);
    endingFirst.add(earlier);
  }

  private void unindex(String uid) {
    EarlierFinding known = byUid.remove(uid);
    if (known != null) {
      byPolicy.get(known.policyId()).remove(known);
      endingFirst.remove(known);
    }
  }

  /** Those that must be closed before there is room for one more of the policy. */
  List<EarlierFinding> surplusBeforeOneMore(String policyId) {
    NavigableSet<EarlierFinding> all = of(policyId);
    return all.stream().limit(Math.max(0, all.size() + 1 - MOST)).toList();
  }

  /** Those that are over at that watermark, the longest waiting first. */
  List<EarlierFinding> overAt(long watermarkMillis) {
    return endingFirst.stream()
        .takeWhile(earlier -> earlier.finding().overAtMillis(coolDown) <= watermarkMillis)
        .sorted(LONGEST_WAITING_FIRST)
        .toList();
  }

  /** The watermark at which the next one is over. */
  OptionalLong nextEndMillis() {
    return endingFirst.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(endingFirst.first().finding().overAtMillis(coolDown));
  }

  private NavigableSet<EarlierFinding> of(String policyId) {
    return byPolicy.getOrDefault(policyId, new TreeSet<>(LONGEST_WAITING_FIRST));
  }
}
