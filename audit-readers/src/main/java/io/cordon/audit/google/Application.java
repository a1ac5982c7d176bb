package io.cordon.audit.google;

import java.util.Locale;

/**
 * Which of Google's applications wrote an activity, and the word under which its events that are no
 * file activity are counted.
 */
enum Application {
  DRIVE("other"),
  LOGIN("directory"),
  SAML("directory"),
  ADMIN("administration"),
  DIRECTORY("directory"),
  TOKEN("application"),
  RULES("dlp"),
  MAILBOX("mailbox"),
  MEETINGS("teams"),
  COMPLIANCE("compliance"),
  OTHER("other");

  private final String word;

  Application(String word) {
    this.word = word;
  }

  /** By the name that the activity's id gives; null is any other. */
  static Application named(String name) {
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

  String word() {
    return word;
  }
}
