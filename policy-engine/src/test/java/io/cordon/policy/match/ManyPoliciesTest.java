package io.cordon.policy.match;

import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.identity.PeopleScope;
import io.cordon.policy.Policy;
import io.cordon.policy.sigma.correlation.PolicyFixtures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyPoliciesTest {
  private static final String SELECTION =
      "verb: share, recipient.domain: d%d.example, audience|gte: external";

  @Test
  void ofTenThousandPoliciesThoseThatMatchDetect() {
    List<Policy> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      many.add(
          PolicyFixtures.policy(
              "p" + i, PolicyFixtures.rule("r", SELECTION.formatted(i)).condition()));
    }
    CollectedMatches matches = new CollectedMatches();

    new Matcher(many, PeopleScope.ORGANISATION)
        .match(share().to("a@d7.example").to("b@d9999.example").build(), matches);

    assertThat(matches.detectingPolicies()).containsExactly("p7", "p9999");
  }
}
