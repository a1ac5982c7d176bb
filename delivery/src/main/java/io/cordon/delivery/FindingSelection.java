package io.cordon.delivery;

import io.cordon.model.finding.Finding;
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
    return this == ALL || finding.detection().policy().requestsWebhook();
  }
}
