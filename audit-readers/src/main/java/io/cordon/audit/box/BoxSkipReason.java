package io.cordon.audit.box;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word under which an event that is no file activity is counted. */
final class BoxSkipReason {
  private static final Map<String, String> WORDS = words();

  private BoxSkipReason() {}

  /** Null for a type that is not listed here. */
  static String word(String type) {
    return WORDS.get(type);
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    put(words, "alert", "SHIELD_ALERT CONTENT_WORKFLOW_ABNORMAL_DOWNLOAD_ACTIVITY");
    put(words, "dlp", "CONTENT_WORKFLOW_SHARING_POLICY_VIOLATION");
    put(words, "dlp", "CONTENT_WORKFLOW_UPLOAD_POLICY_VIOLATION");
    put(words, "malware", "FILE_MARKED_MALICIOUS");
    put(words, "application", "APPLICATION_CREATED ENTERPRISE_APP_AUTHORIZATION_UPDATE");
    put(words, "application", "APPLICATION_PUBLIC_KEY_ADDED APPLICATION_PUBLIC_KEY_DELETED");
    put(words, "application", "USER_AUTHENTICATE_OAUTH2_ACCESS_TOKEN_CREATE");
    put(words, "application", "OAUTH2_ACCESS_TOKEN_REVOKE");
    directory(words);
    put(words, "administration", "CONTENT_WORKFLOW_AUTOMATION_ADD CONTENT_WORKFLOW_POLICY_ADD");
    put(words, "administration", "CONTENT_WORKFLOW_AUTOMATION_DELETE METADATA_TEMPLATE_CREATE");
    put(words, "administration", "METADATA_TEMPLATE_UPDATE METADATA_TEMPLATE_DELETE");
    for (String step : List.of("CREATE", "DELETE", "INITIATE")) {
      put(words, "administration", "CONTENT_RECOVERY_REPORT_" + step);
    }
    put(words, "compliance", "LEGAL_HOLD_ASSIGNMENT_CREATE LEGAL_HOLD_ASSIGNMENT_DELETE");
    put(words, "compliance", "LEGAL_HOLD_POLICY_CREATE LEGAL_HOLD_POLICY_UPDATE");
    put(words, "compliance", "LEGAL_HOLD_POLICY_DELETE RETENTION_POLICY_ASSIGNMENT_ADD");
    put(words, "compliance", "DATA_RETENTION_CREATE_RETENTION DATA_RETENTION_REMOVE_RETENTION");
    return Map.copyOf(words);
  }

  private static void directory(Map<String, String> words) {
    String word = "directory";
    put(words, word, "NEW_USER EDIT_USER DELETE_USER CHANGE_ADMIN_ROLE");
    put(words, word, "GROUP_CREATION GROUP_EDITED GROUP_DELETION GROUP_ADD_USER GROUP_REMOVE_USER");
    put(words, word, "GROUP_ADMIN_CREATED GROUP_ADMIN_DELETED GROUP_ADMIN_PERMISSIONS_UPDATED");
    put(words, word, "SHIELD_INFORMATION_BARRIER_GROUP_ADD_USER_BLOCKED");
    put(words, word, "EMAIL_ALIAS_CONFIRM EMAIL_ALIAS_REMOVE ACCESS_GRANTED ACCESS_REVOKED");
    put(words, word, "MASTER_INVITE_ACCEPT MASTER_INVITE_REJECT");
    put(words, word, "TERMS_OF_SERVICE_ACCEPT TERMS_OF_SERVICE_REJECT");
    put(words, word, "ENABLE_TWO_FACTOR_AUTH ENABLE_MULTI_FACTOR_AUTH DISABLE_MULTI_FACTOR_AUTH");
    put(words, word, "ADD_DEVICE_ASSOCIATION REMOVE_DEVICE_ASSOCIATION");
    put(words, word, "ADD_LOGIN_ACTIVITY_DEVICE REMOVE_LOGIN_ACTIVITY_DEVICE");
    put(words, word, "DEVICE_TRUST_CHECK_FAILED");
    String device = "EDR_CROWDSTRIKE_";
    put(words, word, device + "DEVICE_DETECTED", device + "NO_BOX_TOOLS");
    put(words, word, device + "BOX_TOOLS_OUTDATED", device + "DRIVE_OUTDATED");
    put(words, word, device + "ACCESS_ALLOWED_NO_CROWDSTRIKE_DEVICE", device + "ACCESS_REVOKED");
  }

  /**
   * @param types event types; one text may hold several, separated by blanks
   */
  private static void put(Map<String, String> words, String word, String... types) {
    for (String list : types) {
      for (String type : list.split(" ", -1)) {
        words.put(type, word);
      }
    }
  }
}
