package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.Grouping;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what one activity matches, so that it is sent at most once to each group. */
final class MatchContext {
  private final PeopleScope people;
  private final Map<Grouping, List<Group>> groups = new HashMap<>();
  private final Map<String, List<Contribution>> contributionsByGroup = new LinkedHashMap<>();
  private final Map<SequenceKey, Integer> stepBits = new LinkedHashMap<>();
  private final List<Detection> detections = new ArrayList<>();
  private Activity activity;

  /** One sequence in one group. */
  private record SequenceKey(String policyId, String groupKey) {}

  MatchContext(PeopleScope people) {
    this.people = people;
  }

  void begin(Activity next) {
    activity = next;
    detections.clear();
    groups.clear();
    contributionsByGroup.clear();
    stepBits.clear();
  }

  Activity activity() {
    return activity;
  }

  /** The groups that the activity belongs to; computed once for policies that group alike. */
  List<Group> groups(Grouping grouping) {
    return groups.computeIfAbsent(grouping, g -> GroupResolver.of(g, activity, people));
  }

  void detection(Detection detection) {
    detections.add(detection);
  }

  void contribution(Contribution contribution) {
    contributionsByGroup
        .computeIfAbsent(contribution.group().key(), key -> new ArrayList<>(2))
        .add(contribution);
  }

  /** The activity can be that step of the sequence, besides other steps. */
  void step(String policyId, String groupKey, int index) {
    stepBits.merge(new SequenceKey(policyId, groupKey), 1 << index, (bits, bit) -> bits | bit);
  }

  /**
   * Emits what was gathered since {@link #begin}. Not before, because what the receiver throws is
   * no fault of a policy.
   */
  void flush(MatchCollector collector) {
    detections.forEach(collector::detection);
    contributionsByGroup.forEach(
        (key, contributions) ->
            collector.contributions(
                new KeyedContributions(key, activity, activity.eventIds(), contributions)));
    stepBits.forEach(
        (key, bits) -> collector.signal(Signal.of(key.policyId(), key.groupKey(), bits, activity)));
  }
}
