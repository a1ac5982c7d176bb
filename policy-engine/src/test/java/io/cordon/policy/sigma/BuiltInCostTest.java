package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.cost.PolicyBudget;
import io.cordon.policy.cost.PolicyCost;
import io.cordon.policy.cost.PolicyLoad;
import org.junit.jupiter.api.Test;

class BuiltInCostTest {

  @Test
  void theBuiltInPoliciesCostASmallPartOfTheBudget() throws PolicyException {
    PolicyLoad load = new PolicyLoad();
    PolicyPackReader.load(BuiltInPoliciesTest.folder(), Organisation.forTests())
        .files()
        .forEach(file -> load.add(PolicyCost.of(file)));
    assertThat(load.steps()).isBetween(5_000L, PolicyBudget.PUBLISHED.steps() / 15);
    assertThat(load.size()).isBetween(1_000L, PolicyBudget.PUBLISHED.size() / 150);
  }
}
