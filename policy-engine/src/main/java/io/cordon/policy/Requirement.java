package io.cordon.policy;

import io.cordon.model.activity.NetworkKind;
import io.cordon.organisation.Organisation;
import java.util.Locale;

/**
 * What a policy needs of {@code org.yaml}: without it, its findings would state what nobody knows.
 */
public enum Requirement {
  /** Without them, every address would be outside of the corporate networks. */
  CORPORATE_NETWORKS("networks of kind corporate or vpn") {
    @Override
    boolean isMetBy(Organisation organisation) {
      return organisation.hasNetworkOf(NetworkKind.CORPORATE)
          || organisation.hasNetworkOf(NetworkKind.VPN);
    }
  };

  private final String caption;

  Requirement(String caption) {
    this.caption = caption;
  }

  /** The word in policies. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is needed, for messages. */
  public String caption() {
    return caption;
  }

  abstract boolean isMetBy(Organisation organisation);

  /** Whether the organisation lacks it. */
  public boolean isMissingIn(Organisation organisation) {
    return !isMetBy(organisation);
  }
}
