package io.cordon.policy.match;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.List;
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

  /** A condition as only a bug can make it: a name is compared as if it were a number. */
  private static ActivityPolicy broken(String id) {
    Condition number = new Condition.Has(Field.FILE, new ValueTest.Equal(1));
    return policy(id, new Condition.AllOf(List.of(new Condition.Exists(Field.FILE, true), number)));
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
