package io.cordon.job.people;

import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.IncidentScenario;
import io.cordon.policy.UnusualFeature;

/** The models behind the features that policies name. */
final class Features {
  private Features() {}

  /** Null for a feature that is no scenario. */
  static IncidentScenario scenario(UnusualFeature feature) {
    return switch (feature) {
      case ACCOUNT_TAKEOVER -> IncidentScenario.ACCOUNT_TAKEOVER;
      case TOKEN_THEFT -> IncidentScenario.TOKEN_THEFT;
      case INSIDER_BULK -> IncidentScenario.INSIDER_BULK;
      case ODD_HOURS -> IncidentScenario.ODD_HOURS;
      case SHARED_OUTSIDE -> IncidentScenario.SHARED_OUTSIDE;
      case RANSOMWARE -> IncidentScenario.RANSOMWARE;
      case SLOW_EXFILTRATION -> IncidentScenario.SLOW_EXFILTRATION;
      case DEPARTING_INSIDER -> IncidentScenario.DEPARTING_INSIDER;
      case MULE -> IncidentScenario.MULE;
      case PUBLIC_LINK -> IncidentScenario.PUBLIC_LINK;
      case APPLICATION -> IncidentScenario.APPLICATION;
      case GUEST -> IncidentScenario.GUEST;
      case COMPROMISED_SERVICE -> IncidentScenario.COMPROMISED_SERVICE;
      default -> null;
    };
  }

  /** Null for a scenario. */
  static Detector detector(UnusualFeature feature) {
    return switch (feature) {
      case DOWNLOADS_PER_HOUR -> Detector.HOUR_DOWNLOADS;
      case DOWNLOADS_PER_DAY -> Detector.DOWNLOADS;
      case SENSITIVE_DOWNLOADS_PER_DAY -> Detector.SENSITIVE;
      case UNFAMILIAR_DOWNLOADS_PER_DAY -> Detector.FOREIGN;
      case EXTERNAL_SHARES_PER_DAY -> Detector.SHARES;
      case CHANGES_PER_HOUR -> Detector.HOUR_CHANGES;
      case CHANGES_PER_DAY -> Detector.CHANGES;
      case RARE_EXTENSIONS_PER_DAY -> Detector.RARE_ENDING;
      case COUNTRY -> Detector.COUNTRY;
      case NETWORK -> Detector.NETWORK;
      case DEVICE -> Detector.DEVICE;
      case PROGRAM -> Detector.PROGRAM;
      case RECIPIENT_DOMAIN -> Detector.RECIPIENT;
      case SENSITIVE_RECIPIENT_DOMAIN -> Detector.SENSITIVE_RECIPIENT;
      case TIME -> Detector.HOUR;
      case TRAVEL -> Detector.TRAVEL;
      default -> null;
    };
  }
}
