package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.Grouping;
import io.cordon.policy.SequencePolicy;
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
  private final Map<SequenceKey, PossibleSteps> steps = new LinkedHashMap<>();
  private final List<Detection> detections = new ArrayList<>();
  private Activity activity;

  /** One sequence in one group. */
  private record SequenceKey(String policyId, String groupKey) {}

  /** The steps of one sequence that the activity can be, each with its reason. */
  private static final class PossibleSteps {
    private final SequencePolicy sequence;
    private final List<String> reasons = new ArrayList<>(1);
    private int bits;

    PossibleSteps(SequencePolicy sequence) {
      this.sequence = sequence;
    }

    void add(int index, String reason) {
      int bit = 1 << index;
      if ((bits & bit) == 0) {
        bits |= bit;
        reasons.add(reason);
      }
    }

    Signal signal(String groupKey, Activity activity) {
      return new Signal(
          sequence.snapshot(),
          sequence.metadata().inForceSince(),
          groupKey,
          sequence.steps().size(),
          sequence.within().toMillis(),
          bits,
          reasons,
          activity,
          null,
          null);
    }
  }

  MatchContext(PeopleScope people) {
    this.people = people;
  }

  void begin(Activity next) {
    activity = next;
    detections.clear();
    groups.clear();
    contributionsByGroup.clear();
    steps.clear();
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

  /**
   * The activity can be that step of the sequence, besides other steps.
   *
   * @param index higher than that of the steps that were added before
   */
  void step(SequencePolicy sequence, String groupKey, int index, String reason) {
    steps
        .computeIfAbsent(
            new SequenceKey(sequence.id(), groupKey), key -> new PossibleSteps(sequence))
        .add(index, reason);
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
    steps.forEach((key, possible) -> collector.signal(possible.signal(key.groupKey(), activity)));
  }
}
