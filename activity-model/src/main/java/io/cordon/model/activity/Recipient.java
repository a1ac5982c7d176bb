package io.cordon.model.activity;

/**
 * A person or group that a file was shared with, or that lost access.
 *
 * @param name e-mail address in lower case, or the name of a group
 * @param domain mail domain in lower case; null for groups
 */
public record Recipient(String name, String domain, boolean group, Affiliation affiliation) {

  public Recipient {
    affiliation = affiliation == null ? Affiliation.UNKNOWN : affiliation;
  }

  /** The name; the domain where the record gives nothing else. */
  public String caption() {
    return name != null ? name : domain;
  }

  /** The same recipient with its affiliation from the organisation file. */
  public Recipient recognised(Affiliation affiliation) {
    return new Recipient(name, domain, group, affiliation);
  }
}
