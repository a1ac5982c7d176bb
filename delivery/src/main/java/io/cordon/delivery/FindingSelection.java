package io.cordon.delivery;

import io.cordon.model.finding.Finding;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.util.Locale;

/** Which findings an output delivers. */
public enum FindingSelection {
  /** Those whose policy asks for it by the action {@code webhook} and does not only observe. */
  REQUESTED,
  /** Every one. */
  ALL;

  /** The word that the configuration uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean holds(Finding finding) {
    PolicySnapshot policy = finding.detection().policy();
    return this == ALL
        || (policy.mode() != Mode.OBSERVE && policy.actions().contains(ActionVerb.WEBHOOK));
  }
}
