package io.cordon.audit.m365;

import io.cordon.audit.record.Fields;
import java.util.Locale;

/** The word under which a record that is no file activity is counted. */
final class M365SkipReason {
  private M365SkipReason() {}

  /** By operation where that decides it, else by the service that wrote the record. */
  static String word(Fields record, String operation) {
    String alert = alertWord(operation);
    if (alert != null) {
      return alert;
    }
    if (operation.equals("MipLabel")) {
      return "mailbox";
    }
    String workload = record.text("Workload");
    return workload == null ? "other" : ofWorkload(workload);
  }

  /** Whether the record is a result of one of Microsoft's detectors, not an act of an actor. */
  static boolean isAlert(String operation) {
    return alertWord(operation) != null;
  }

  private static String alertWord(String operation) {
    String lower = operation.toLowerCase(Locale.ROOT);
    if (lower.startsWith("dlprule")) {
      return "dlp";
    }
    if (lower.startsWith("filemalware")) {
      return "malware";
    }
    return lower.startsWith("alert") || lower.startsWith("mcas_alert") ? "alert" : null;
  }

  private static String ofWorkload(String workload) {
    return switch (workload) {
      case "Exchange" -> "mailbox";
      case "AzureActiveDirectory" -> "directory";
      case "SharePoint", "OneDrive" -> "site";
      case "SecurityComplianceCenter", "ComplianceManager", "Compliance", "Aip" -> "compliance";
      case "MicrosoftTeams" -> "teams";
      case "MCAS", "ThreatIntelligence", "AirInvestigation" -> "alert";
      case "Copilot" -> "copilot";
      case "Endpoint", "PublicEndpoint" -> "endpoint";
      default -> "other";
    };
  }
}
