package io.cordon.policy;

/** What of a person's behaviour may be unusual. */
public enum UnusualFeature {
  DOWNLOADS_PER_HOUR,
  DOWNLOADS_PER_DAY,
  /** Downloads of files with a sensitive label. */
  SENSITIVE_DOWNLOADS_PER_DAY,
  /** Downloads from places in the cloud that are new to the person. */
  UNFAMILIAR_DOWNLOADS_PER_DAY,
  EXTERNAL_SHARES_PER_DAY,
  /** Files that are renamed, overwritten or deleted. */
  CHANGES_PER_HOUR,
  CHANGES_PER_DAY,
  /** Changes to a file extension that is rare in the organisation. */
  RARE_EXTENSIONS_PER_DAY,
  COUNTRY,
  NETWORK,
  DEVICE,
  PROGRAM,
  RECIPIENT_DOMAIN,
  /** The domain that a file with a sensitive label is shared with. */
  SENSITIVE_RECIPIENT_DOMAIN,
  /** The hour of the week. */
  TIME,
  /** The speed between two places. */
  TRAVEL,
  ACCOUNT_TAKEOVER,
  TOKEN_THEFT,
  INSIDER_BULK,
  ODD_HOURS,
  SHARED_OUTSIDE,
  RANSOMWARE,
  SLOW_EXFILTRATION,
  DEPARTING_INSIDER,
  MULE,
  PUBLIC_LINK,
  APPLICATION,
  GUEST,
  COMPROMISED_SERVICE;

  /** Whether it combines several others into what they would mean together. */
  public boolean isScenario() {
    return switch (this) {
      case ACCOUNT_TAKEOVER,
          TOKEN_THEFT,
          INSIDER_BULK,
          ODD_HOURS,
          SHARED_OUTSIDE,
          RANSOMWARE,
          SLOW_EXFILTRATION,
          DEPARTING_INSIDER,
          MULE,
          PUBLIC_LINK,
          APPLICATION,
          GUEST,
          COMPROMISED_SERVICE ->
          true;
      default -> false;
    };
  }
}
