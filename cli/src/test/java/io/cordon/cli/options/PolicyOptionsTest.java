package io.cordon.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.terminal.Terminal;
import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.sigma.PolicyPackReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyOptionsTest {
  private static final String POLICY =
      """
      title: Shared from elsewhere
      id: 11111111-2222-4333-8444-555555555555
      logsource: {category: file_hosting_activity}
      taxonomy: cordon
      detection:
          shared: {verb: share}
          ours: {network.kind: corporate}
          condition: shared and not ours
      """;

  private static String printed(String policy) throws PolicyException {
    PolicyPack pack = PolicyPackReader.read(Map.of("p.yml", policy), Organisation.empty());
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PolicyOptions.printMissing(new Terminal(err, false, err, false, Map.of()), pack);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aPolicyThatNeedsNetworksIsNamed() throws PolicyException {
    assertThat(printed(POLICY + "requires: corporate_networks\n"))
        .isEqualTo(
            "cordon: policy \"Shared from elsewhere\" is off: it needs networks of kind corporate"
                + " or vpn in org.yaml\n");
  }

  /** No built-in policy names a label that an organisation may not have. */
  @Test
  void theBuiltInPoliciesLoadForEveryOrganisation() throws Exception {
    for (String labels :
        List.of("", "labels: [{name: Geheim}]", "labels: [{name: Open}, {name: Ours}]")) {
      Organisation organisation = Organisation.parse(labels, "org.yaml");

      assertThat(PolicyOptions.policies(Path.of("..", "policies"), organisation).all())
          .hasSizeGreaterThan(40);
    }
  }

  @Test
  void otherPoliciesAreNot() throws PolicyException {
    assertThat(printed(POLICY)).isEmpty();
    assertThat(printed(POLICY + "enabled: false\n")).isEmpty();
  }
}
