package io.cordon.job.policies;

import static io.cordon.job.testing.ActivityPolicyFixtures.id;
import static io.cordon.job.testing.ActivityPolicyFixtures.policy;
import static io.cordon.job.testing.ActivityPolicyFixtures.text;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.core.Settings;
import io.cordon.job.live.PoliciesInForce;
import io.cordon.job.testing.LivePolicyHarness;
import io.cordon.job.testing.PolicyChanges;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import io.cordon.model.policy.DetectorKind;
import io.cordon.organisation.Organisation;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;
import java.util.AbstractSet;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One published change costs what the changed policy costs, not what all policies cost. */
class ChangeOfOnePolicyTest {
  private static final Activity SHARED = share().to("eve@gmail.com").build();
  private static final ActivityPolicy VALID = policy("Users", 8, "verb: share");

  /** The users of a condition; counts how often an index reads them. */
  private static final class CountedUsers extends AbstractSet<String> {
    private final Set<String> users = Set.of("nobody@example.com");
    private int readings;
    private int evaluations;

    @Override
    public boolean contains(Object user) {
      evaluations++;
      return users.contains(user);
    }

    @Override
    public Iterator<String> iterator() {
      readings++;
      return users.iterator();
    }

    @Override
    public int size() {
      return users.size();
    }
  }

  private final CountedUsers users = new CountedUsers();

  private Policy ofUsers() {
    Condition condition = new Condition.Has(Field.USER, new ValueTest.OneOf(users));
    return new ActivityPolicy(VALID.metadata(), condition, VALID.verbs(), List.of());
  }

  /** A condition as only a bug can make it: a name is compared as if it were a number. */
  private static Policy throwing() {
    ActivityPolicy valid = policy("Throws", 9, "verb: share");
    Condition number = new Condition.Has(Field.USER, new ValueTest.Equal(1));
    return new ActivityPolicy(valid.metadata(), number, valid.verbs(), List.of());
  }

  private static LivePolicyHarness<Activity, Detection> harness(Policy... directory)
      throws Exception {
    Settings settings =
        Settings.of(Organisation.forTests(), PolicyPack.ofPolicies(List.of(directory)));
    PoliciesInForce policies = new PoliciesInForce(settings, EnumSet.allOf(DetectorKind.class));
    return MatchHarness.of(() -> new MatchPolicies(policies, settings));
  }

  @Test
  void readsNoOtherPolicyAgain() throws Exception {
    LivePolicyHarness<Activity, Detection> harness = harness(ofUsers()).process(SHARED);
    int readings = users.readings;
    assertThat(readings).isPositive();

    publish(harness);

    assertThat(users.readings).isEqualTo(readings);
  }

  @Test
  void looksForThePolicyThatThrowsOnlyOnce() throws Exception {
    LivePolicyHarness<Activity, Detection> harness = harness(ofUsers(), throwing()).process(SHARED);
    int readings = users.readings;
    int evaluations = users.evaluations;
    assertThat(evaluations).as("each policy is probed").isPositive();

    publish(harness);

    assertThat(users.readings).isEqualTo(readings);
    assertThat(users.evaluations).isEqualTo(evaluations);
  }

  /** Publishes, changes and removes another policy, each seen by an activity. */
  private static void publish(LivePolicyHarness<Activity, Detection> harness) throws Exception {
    String first = text("Shared outside", 1, "verb: share, audience|gte: external");
    harness.publish(PolicyChanges.of(first, 1)).process(SHARED);
    harness.publish(PolicyChanges.of(first.replace("gte", "lte"), 2)).process(SHARED);
    harness.publish(PolicyChanges.removal(id(1), 3)).process(SHARED);

    assertThat(harness.output()).hasSize(2);
  }
}
