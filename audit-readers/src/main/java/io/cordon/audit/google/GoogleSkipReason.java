package io.cordon.audit.google;

import io.cordon.audit.google.event.GoogleApplication;
import io.cordon.audit.google.event.GoogleEvent;

/** The word under which an event that is no file activity is counted. */
final class GoogleSkipReason {
  /** An alert of the alert centre. */
  static final String ALERT = "alert";

  private GoogleSkipReason() {}

  /** By application; a change that only follows from one of a folder above has its own word. */
  static String word(GoogleApplication application, GoogleEvent event) {
    boolean inherited =
        application == GoogleApplication.DRIVE
            && event.name() != null
            && DriveEvents.isInherited(event.name());
    return inherited ? "inherited" : ofApplication(application);
  }

  private static String ofApplication(GoogleApplication application) {
    return switch (application) {
      case LOGIN, SAML, DIRECTORY -> "directory";
      case ADMIN -> "administration";
      case TOKEN -> "application";
      case RULES -> "dlp";
      case MAILBOX -> "mailbox";
      case MEETINGS -> "teams";
      case COMPLIANCE -> "compliance";
      case DRIVE, OTHER -> "other";
    };
  }
}
