package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.Grouping;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Contributions;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.correlate.WindowSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one activity means to the whole pack, gathered so that each group is told once. */
final class MatchContext {
  private final PeopleScope people;
  private final Map<Grouping, List<Group>> groups = new HashMap<>();
  private final Map<String, List<Contribution>> hitsByKey = new LinkedHashMap<>();
  private final Map<Place, Integer> steps = new LinkedHashMap<>();
  private Activity activity;
  private MatchCollector receiver;

  /** Where a sequence looks for its steps. */
  private record Place(String policyId, String group) {}

  MatchContext(PeopleScope people) {
    this.people = people;
  }

  void begin(Activity next, MatchCollector told) {
    activity = next;
    receiver = told;
    groups.clear();
    hitsByKey.clear();
    steps.clear();
  }

  Activity activity() {
    return activity;
  }

  /** The groups that the activity belongs to; policies that group alike share them. */
  List<Group> groups(Grouping grouping) {
    return groups.computeIfAbsent(grouping, g -> Groups.of(g, activity, people));
  }

  void detection(Detection detection) {
    receiver.detection(detection);
  }

  /** It counts in each group of the first stage. */
  void hit(Contribution hit) {
    List<Group> all = hit.stage().groups();
    for (int i = 0; i < all.size(); i++) {
      hitsByKey
          .computeIfAbsent(all.get(i).key(), key -> new ArrayList<>(2))
          .add(all.size() == 1 ? hit : in(all.get(i), hit));
    }
  }

  private static Contribution in(Group group, Contribution hit) {
    List<WindowSpec> stages = new ArrayList<>(hit.stages());
    stages.set(0, hit.stage().in(group));
    return new Contribution(hit.policy(), stages);
  }

  /** It can be that step of the sequence, in that group, beside others. */
  void step(String policyId, String group, int step) {
    steps.merge(new Place(policyId, group), 1 << step, (bits, bit) -> bits | bit);
  }

  void end() {
    hitsByKey.forEach(
        (key, hits) ->
            receiver.counted(new Contributions(key, activity, activity.eventIds(), hits)));
    steps.forEach(
        (place, bits) ->
            receiver.signal(Signal.of(place.policyId(), place.group(), bits, activity)));
  }
}
