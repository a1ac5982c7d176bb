package io.cordon.model.activity;

import java.util.Locale;

/** What kind of network an address belongs to. */
public enum NetworkKind {
  UNKNOWN,
  CORPORATE,
  VPN,
  MOBILE,
  HOSTING,
  ANONYMISER,
  /** The cloud's own service, acting on behalf of the user. */
  PROVIDER,
  /** An address that is not routed on the internet. */
  PRIVATE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that policies use. */
  public String word() {
    return word;
  }
}
