package io.cordon.audit.google;

import io.cordon.audit.google.event.GoogleApplication;
import io.cordon.audit.google.event.GoogleEvent;
import io.cordon.model.activity.Verb;

/**
 * The table of Google's event types: add a new one to the part of its application, {@link
 * DriveEvents}, {@link AdminEvents}, {@link RuleEvents} or {@link SignInEvents}.
 *
 * <p>An event of Drive that is not listed is an activity {@code other} when it names a document.
 * All other events that are not listed are counted under a word of {@link GoogleSkipReason}. The
 * test reads the expected meaning of Drive's types from {@code drive-events.csv}.
 */
final class GoogleEventTypes {
  private static final GoogleEventType OTHER = GoogleEventType.of(Verb.OTHER);

  private GoogleEventTypes() {}

  /** Null for an event that is no file activity. */
  static GoogleEventType of(GoogleApplication application, GoogleEvent event) {
    String name = event.name();
    if (name == null) {
      return null;
    }
    return switch (application) {
      case DRIVE -> ofDrive(event);
      case LOGIN, SAML -> SignInEvents.of(name);
      case RULES -> RuleEvents.of(name, event.parameters());
      case ADMIN -> AdminEvents.of(name, event.parameters());
      default -> null;
    };
  }

  private static GoogleEventType ofDrive(GoogleEvent event) {
    GoogleEventType listed = DriveEvents.of(event.name());
    boolean otherOnFile =
        listed == null
            && !DriveEvents.isInherited(event.name())
            && event.parameters().text("doc_id") != null;
    return otherOnFile ? OTHER : listed;
  }
}
