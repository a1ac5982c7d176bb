package io.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.organisation.Organisation;
import io.cordon.policy.sigma.PolicyPackReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoliciesByKindTest {
  private static final String RULE =
      """
      title: Shared outside
      id: 00000000-0000-4000-8000-000000000001
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection: {shared: {verb: share, audience|gte: external}, condition: shared}
      level: high
      """;

  private static PolicyPack pack(String text) throws PolicyException {
    return PolicyPackReader.read(Map.of("rule.yml", text), Organisation.empty());
  }

  @Test
  void eachListIsMadeOnce() throws Exception {
    PolicyPack pack = pack(RULE);

    assertThat(pack.all()).isSameAs(pack.all());
    assertThat(pack.unusual()).isSameAs(pack.unusual());
    assertThat(pack.sequences()).isSameAs(pack.sequences());
    assertThat(pack.activityPolicies()).isSameAs(pack.activityPolicies()).hasSize(1);
  }

  @Test
  void disabledPoliciesAreInNoOtherList() throws Exception {
    PolicyPack pack = pack(RULE + "enabled: false\n");

    assertThat(pack.disabled()).hasSize(1);
    assertThat(pack.all()).isEmpty();
    assertThat(pack.activityPolicies()).isEmpty();
  }
}
