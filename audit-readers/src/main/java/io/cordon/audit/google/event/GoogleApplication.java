package io.cordon.audit.google.event;

import java.util.Locale;

/** Which of Google's applications wrote an activity. */
public enum GoogleApplication {
  DRIVE,
  LOGIN,
  SAML,
  ADMIN,
  /** Accounts, groups and access levels. */
  DIRECTORY,
  /** OAuth grants. */
  TOKEN,
  RULES,
  MAILBOX,
  MEETINGS,
  COMPLIANCE,
  OTHER;

  /** By the application's name in the activity's id; null and unknown names are {@link #OTHER}. */
  public static GoogleApplication named(String name) {
    return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
      case "drive" -> DRIVE;
      case "login" -> LOGIN;
      case "saml" -> SAML;
      case "admin" -> ADMIN;
      case "user_accounts", "groups", "groups_enterprise", "context_aware_access" -> DIRECTORY;
      case "token" -> TOKEN;
      case "rules" -> RULES;
      case "gmail", "calendar" -> MAILBOX;
      case "chat", "meet" -> MEETINGS;
      case "vault", "access_transparency" -> COMPLIANCE;
      default -> OTHER;
    };
  }
}
