package io.cordon.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Aggregation;
import io.cordon.policy.Correlation;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Grouping;
import io.cordon.policy.Policy;
import io.cordon.policy.Rule;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.condition.Field;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.sigma.correlation.PolicyFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index finds exactly what an evaluation of each policy by itself finds. */
class MatcherAgreesTest {
  private static final int POLICIES = 600;
  private static final int ACTIVITIES = 2_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void singleActivityPolicies(long seed) {
    Random random = new Random(seed);
    List<ActivityPolicy> policies = policies(random);
    Matcher matcher = new Matcher(policies, PeopleScope.ORGANISATION);
    RandomActivities activities = new RandomActivities(random);
    long detections = 0;
    for (int i = 0; i < ACTIVITIES; i++) {
      Activity activity = activities.next();
      CollectedMatches matches = new CollectedMatches();
      matcher.match(activity, matches);
      List<String> expectedPolicies =
          policies.stream()
              .filter(policy -> policy.condition().matches(activity))
              .map(Policy::id)
              .toList();
      assertThat(matches.detectingPolicies()).as("%s", activity).isEqualTo(expectedPolicies);
      detections += expectedPolicies.size();
    }
    assertThat(detections).isBetween(10_000L, (long) POLICIES * ACTIVITIES / 2);
  }

  private static List<ActivityPolicy> policies(Random random) {
    RandomConditions conditions = new RandomConditions(random);
    List<ActivityPolicy> policies = new ArrayList<>();
    for (int i = 0; i < POLICIES; i++) {
      policies.add(PolicyFixtures.policy("p" + i, conditions.next()));
    }
    return policies;
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void correlationsAndSequences(long seed) {
    Random random = new Random(seed);
    List<ActivityPolicy> base = policies(random);
    List<Policy> policies = new ArrayList<>();
    for (int i = 0; i + 1 < base.size(); i += 2) {
      Rule one = Rule.of("one", base.get(i).condition());
      Rule two = Rule.of("two", base.get(i + 1).condition());
      List<Field> groupBy = List.of(random.nextBoolean() ? Field.FILE_ID : Field.RECIPIENT_DOMAIN);
      policies.add(
          i % 4 == 0
              ? PolicyFixtures.policy("p" + i, count(groupBy, one, two))
              : PolicyFixtures.sequence("p" + i, groupBy, one, two));
    }
    Matcher matcher = new Matcher(policies, PeopleScope.TENANT);
    RandomActivities activities = new RandomActivities(random);
    for (int i = 0; i < ACTIVITIES; i++) {
      Activity activity = activities.next();
      CollectedMatches matches = new CollectedMatches();
      matcher.match(activity, matches);
      assertThat(found(matches)).containsExactlyInAnyOrderElementsOf(expected(policies, activity));
      assertThat(matches.contributions)
          .extracting(KeyedContributions::groupKey)
          .doesNotHaveDuplicates();
    }
  }

  private static Correlation count(List<Field> groupBy, Rule one, Rule two) {
    return PolicyFixtures.of(
        "count", Aggregation.EVENT_COUNT, 5, Duration.ofHours(1), null, groupBy, one, two);
  }

  private static List<String> found(CollectedMatches matches) {
    List<String> found = new ArrayList<>();
    for (KeyedContributions keyed : matches.contributions) {
      for (Contribution one : keyed.contributions()) {
        found.add(one.policy().id() + ' ' + one.input().index() + ' ' + keyed.groupKey());
      }
    }
    for (Signal signal : matches.signals) {
      for (int step = 0; step < 2; step++) {
        if (signal.canBeStep(step)) {
          found.add(signal.policy().id() + ' ' + step + ' ' + signal.groupKey());
        }
      }
    }
    return found;
  }

  private static List<String> expected(List<Policy> policies, Activity activity) {
    List<String> found = new ArrayList<>();
    for (Policy policy : policies) {
      List<Rule> rules = new ArrayList<>();
      Grouping grouping;
      if (policy instanceof SequencePolicy sequence) {
        sequence.steps().forEach(step -> rules.add((Rule) step.input()));
        grouping = sequence.steps().get(0).grouping();
      } else {
        Correlation correlation = ((CorrelationPolicy) policy).correlation();
        correlation.inputs().forEach(input -> rules.add((Rule) input));
        grouping = correlation.groupings().get(0);
      }
      for (int i = 0; i < rules.size(); i++) {
        if (rules.get(i).condition().matches(activity)) {
          String start = policy.id() + ' ' + i + ' ';
          grouping.groups(activity, PeopleScope.TENANT).stream()
              .map(Grouping.GroupKey::text)
              .distinct()
              .forEach(key -> found.add(start + key));
        }
      }
    }
    return found;
  }
}
