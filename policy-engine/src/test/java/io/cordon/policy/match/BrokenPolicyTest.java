package io.cordon.policy.match;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Rule;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.condition.Field;
import io.cordon.policy.condition.ValueTest;
import io.cordon.policy.sigma.correlation.PolicyFixtures;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A policy whose evaluation ends with an exception does not stop the others. */
class BrokenPolicyTest {
  private static ActivityPolicy policy(String id, Condition condition) {
    return new ActivityPolicy(
        PolicyFixtures.metadata(id, DetectorKind.POLICY, Mode.NOTIFY),
        condition,
        Rule.of(id, condition).verbs(),
        List.of());
  }

  private static ActivityPolicy shared(String id) {
    return policy(
        id, PolicyFixtures.detection("it: {verb: share, file|contains: a}\ncondition: it\n"));
  }

  private static final Condition FILE_EXISTS = new Condition.Exists(Field.FILE, true);

  /** A condition as only a bug can make it: a name is compared as if it were a number. */
  private static final Condition NUMBER = new Condition.Has(Field.FILE, new ValueTest.Equal(1));

  private static ActivityPolicy broken(String id) {
    return policy(id, new Condition.AllOf(List.of(FILE_EXISTS, NUMBER)));
  }

  /** The index evaluates the number first, because it is cheaper; by itself it is never reached. */
  private static ActivityPolicy brokenInTheIndex(String id) {
    Condition never =
        new Condition.Has(Field.FILE, new ValueTest.Regex(Pattern.compile("^never$")));
    return policy(id, new Condition.AllOf(List.of(never, FILE_EXISTS, NUMBER)));
  }

  private static ActivityPolicy brokenForShares(String id) {
    Condition share = new Condition.Has(Field.VERB, new ValueTest.OneOf(Set.of("share")));
    return policy(id, new Condition.AllOf(List.of(share, FILE_EXISTS, NUMBER)));
  }

  /** The users of a condition; counts evaluations, to which a look-up in the index adds none. */
  private static final class CountedUsers extends AbstractSet<String> {
    private final Set<String> users = Set.of("eve@example.com");
    private int evaluations;

    @Override
    public boolean contains(Object user) {
      evaluations++;
      return users.contains(user);
    }

    @Override
    public Iterator<String> iterator() {
      return users.iterator();
    }

    @Override
    public int size() {
      return users.size();
    }
  }

  private static Matcher matcher(ActivityPolicy... policies) {
    return new Matcher(List.of(policies), PeopleScope.ORGANISATION);
  }

  @Test
  void isReportedAndTheOthersGoOn() {
    CollectedMatches matches = new CollectedMatches();
    Matcher matcher = matcher(shared("a"), broken("broken"), shared("b"));

    matcher.match(share().to("eve@gmail.com").of("plan.docx").build(), matches);
    matcher.match(download().of("plan.docx").build(), matches);
    matcher.match(share().to("eve@gmail.com").of("other.docx").build(), matches);

    assertThat(matches.detectingPolicies()).containsExactly("a", "b");
    assertThat(matches.failedPolicies).containsExactly("broken", "broken", "broken");
  }

  @Test
  void isIsolatedSoThatTheIndexServesTheOthersAgain() {
    CountedUsers users = new CountedUsers();
    Condition user = new Condition.Has(Field.USER, new ValueTest.OneOf(users));
    List<ActivityPolicy> policies = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      policies.add(policy("p" + i, new Condition.AllOf(List.of(FILE_EXISTS, user))));
    }
    policies.add(100, broken("broken"));
    policies.add(150, brokenInTheIndex("in the index"));
    policies.add(shared("shared"));
    Matcher matcher = matcher(policies.toArray(ActivityPolicy[]::new));
    CollectedMatches matches = new CollectedMatches();
    Activity activity = share().of("plan.docx").build();
    users.evaluations = 0;

    matcher.match(activity, matches);
    assertThat(users.evaluations).as("each is probed once").isEqualTo(200);
    for (int i = 1; i < 100; i++) {
      matcher.match(activity, matches);
    }

    assertThat(users.evaluations).as("the look-up finds no candidates").isEqualTo(200);
    assertThat(matches.failedPolicies).hasSize(100).containsOnly("broken");
    assertThat(matches.detectingPolicies()).hasSize(100).containsOnly("shared");
  }

  @Test
  void anotherThatFailsLaterIsIsolatedTooAndARestartFindsBothAgain() {
    ActivityPolicy[] policies = {
      shared("a"), broken("first"), shared("b"), brokenForShares("second"), shared("c")
    };
    Matcher matcher = matcher(policies);
    Random random = new Random(5);
    for (int i = 0; i < 100; i++) {
      ActivityFixtures one = i > 10 && random.nextBoolean() ? share() : download();
      Activity activity = one.of(random.nextBoolean() ? "plan.docx" : "1").build();
      CollectedMatches running = new CollectedMatches();
      CollectedMatches restarted = new CollectedMatches();

      matcher.match(activity, running);
      matcher(policies).match(activity, restarted);

      assertThat(running.detections).isEqualTo(restarted.detections);
      assertThat(running.failedPolicies)
          .containsExactlyInAnyOrderElementsOf(restarted.failedPolicies);
    }
  }

  @Test
  void whatTheReceiverThrowsIsNoFaultOfAPolicy() {
    CollectedMatches failing =
        new CollectedMatches() {
          @Override
          public void detection(Detection detection) {
            throw new IllegalStateException("the next operator");
          }
        };
    Matcher matcher = matcher(shared("a"));

    assertThatThrownBy(
            () -> matcher.match(share().to("eve@gmail.com").of("a.docx").build(), failing))
        .hasMessage("the next operator");
    assertThat(failing.failedPolicies).isEmpty();
  }
}
