package io.cordon.cli.backtest;

import io.cordon.cli.options.PolicyOptions;
import io.cordon.cli.terminal.Quantity;
import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyPack;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One of the two directories of policies that are compared.
 *
 * @param name {@code new} or {@code old}
 */
record PolicySet(String name, Path directory, PolicyPack pack) {

  static PolicySet load(String name, Path directory, Organisation organisation) {
    return new PolicySet(name, directory, PolicyOptions.policies(directory, organisation));
  }

  Optional<Policy> policy(String id) {
    return pack.all().stream().filter(policy -> policy.id().equals(id)).findFirst();
  }

  /** For example {@code 7 policies and 1 disabled in my-policies}. */
  String caption() {
    int disabled = pack.disabled().size();
    return Quantity.policies(pack.all().size())
        + (disabled == 0 ? "" : " and " + disabled + " disabled")
        + " in "
        + directory;
  }
}
