package io.cordon.delivery;

import io.cordon.model.finding.Finding;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.util.Locale;

/** Which findings a destination gets. */
public enum FindingSelection {
  /** Findings of policies with the action {@code webhook}, unless their mode is observe. */
  REQUESTED,
  /** All findings. */
  ALL;

  /** The word for it in the configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean includes(Finding finding) {
    PolicySnapshot policy = finding.detection().policy();
    return this == ALL
        || (policy.mode() != Mode.OBSERVE && policy.actions().contains(ActionVerb.WEBHOOK));
  }
}
