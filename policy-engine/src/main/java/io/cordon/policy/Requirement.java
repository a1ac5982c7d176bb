package io.cordon.policy;

import io.cordon.model.activity.NetworkKind;
import io.cordon.organisation.Organisation;
import java.util.Locale;

/**
 * What a policy needs of {@code org.yaml}, because without it its findings would state what nobody
 * knows; or what must not be there, because others then know better.
 */
public enum Requirement {
  /** Without them, every address would be outside of the corporate networks. */
  CORPORATE_NETWORKS("needs networks of kind corporate or vpn in org.yaml") {
    @Override
    boolean isMetBy(Organisation organisation) {
      return organisation.hasNetworkOf(NetworkKind.CORPORATE)
          || organisation.hasNetworkOf(NetworkKind.VPN);
    }
  },

  /** With labels, policies for sensitive files say more, and less often. */
  NO_LABELS("is for organisations without labels in org.yaml") {
    @Override
    boolean isMetBy(Organisation organisation) {
      return !organisation.labels().areListed();
    }
  },

  /** With domains, it is known who is outside. */
  NO_DOMAINS("is for organisations without domains in org.yaml") {
    @Override
    boolean isMetBy(Organisation organisation) {
      return !organisation.domains().isInternalKnown();
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

  /** Why a policy is off where it is not met: the end of a sentence about the policy. */
  public String caption() {
    return caption;
  }

  /**
   * Whether something that is missing in the file turns the policy off, so that people may add it.
   */
  public boolean isPresence() {
    return this == CORPORATE_NETWORKS;
  }

  abstract boolean isMetBy(Organisation organisation);

  /** Whether the policy is off in the organisation because of it. */
  public boolean isMissingIn(Organisation organisation) {
    return !isMetBy(organisation);
  }
}
