package io.cordon.job.outputs;

import io.cordon.model.ActionVerb;
import io.cordon.model.Finding;
import io.cordon.model.Mode;
import io.cordon.model.PolicyStamp;
import java.util.Locale;

/** Which findings an output delivers. */
public enum Selection {
  /** Those whose policy asks for it by the action {@code webhook} and does not only observe. */
  REQUESTED,
  /** Every one. */
  ALL;

  /** The word that the configuration uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean holds(Finding finding) {
    PolicyStamp policy = finding.detection().policy();
    return this == ALL
        || (policy.mode() != Mode.OBSERVE && policy.actions().contains(ActionVerb.WEBHOOK));
  }
}
