package io.cordon.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.Policy;
import io.cordon.policy.sigma.correlation.PolicyFixtures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that takes changes finds what an index of the policies in force finds. */
class ChangingPoliciesTest {
  private static final int POLICIES = 60;

  /** Enough for the index to be built anew a few times. */
  private static final int CHANGES = 400;

  private static final int CHANGES_BETWEEN_COMPARISONS = 8;
  private static final int ACTIVITIES = 40;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void afterManyChangesTheIndexAgreesWithANewOne(long seed) {
    Random random = new Random(seed);
    RandomConditions conditions = new RandomConditions(random);
    RandomActivities activities = new RandomActivities(random);
    List<Policy> policies = new ArrayList<>();
    Matcher changed = new Matcher(policies, PeopleScope.ORGANISATION);
    long detections = 0;
    for (int change = 0; change < CHANGES; change++) {
      change(policies, conditions, random);
      changed.use(policies);
      if (change % CHANGES_BETWEEN_COMPARISONS > 0) {
        continue;
      }
      Matcher built = new Matcher(policies, PeopleScope.ORGANISATION);
      for (int i = 0; i < ACTIVITIES; i++) {
        Activity activity = activities.next();
        List<String> expected = detecting(built, activity);
        assertThat(detecting(changed, activity)).as("%s", activity).isEqualTo(expected);
        detections += expected.size();
      }
    }
    assertThat(detections).isGreaterThan(1_000);
  }

  /** Adds, replaces, removes or moves one. */
  private static void change(List<Policy> policies, RandomConditions conditions, Random random) {
    int at = random.nextInt(POLICIES);
    Policy policy = PolicyFixtures.policy("p" + at, conditions.next());
    boolean removes = policies.removeIf(known -> known.id().equals(policy.id()));
    if (!removes || random.nextInt(3) > 0) {
      policies.add(random.nextInt(policies.size() + 1), policy);
    }
    if (random.nextInt(10) == 0) {
      Collections.shuffle(policies, random);
    }
  }

  private static List<String> detecting(Matcher matcher, Activity activity) {
    CollectedMatches matches = new CollectedMatches();
    matcher.match(activity, matches);
    return matches.detectingPolicies();
  }
}
