package io.cordon.job.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.state.MapState;

/** The older stories of one subject, few of each policy, so that what comes late joins them. */
final class EarlierFindings {
  /** Of one policy; one more lets the one go that has waited longest. */
  static final int MOST = 4;

  private final MapState<String, EarlierFinding> stories;
  private final Duration coolDown;

  /**
   * @param stories by the uid of their findings
   * @param coolDown of policies without one of their own
   */
  EarlierFindings(MapState<String, EarlierFinding> stories, Duration coolDown) {
    this.stories = stories;
    this.coolDown = coolDown;
  }

  /** The policy's story that was open at that time; null without one. */
  EarlierFinding at(String policyId, Instant time) throws Exception {
    return of(policyId).stream()
        .filter(story -> story.finding().isOpenAt(time, coolDown))
        .findFirst()
        .orElse(null);
  }

  void put(EarlierFinding story) throws Exception {
    stories.put(story.finding().uid(), story);
  }

  void remove(EarlierFinding story) throws Exception {
    stories.remove(story.finding().uid());
  }

  /** Those which must go before one more of the policy has room. */
  List<EarlierFinding> tooManyFor(String policyId) throws Exception {
    List<EarlierFinding> all = of(policyId);
    return all.subList(0, Math.max(0, all.size() + 1 - MOST));
  }

  /** Longest waiting first, whatever the state backend's order is. */
  List<EarlierFinding> all() throws Exception {
    List<EarlierFinding> all = new ArrayList<>();
    stories.values().forEach(all::add);
    all.sort(
        Comparator.comparing((EarlierFinding story) -> story.finding().watermark())
            .thenComparing(story -> story.finding().lastSeen())
            .thenComparing(story -> story.finding().uid()));
    return all;
  }

  private List<EarlierFinding> of(String policyId) throws Exception {
    return all().stream().filter(story -> story.policyId().equals(policyId)).toList();
  }
}
