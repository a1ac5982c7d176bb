package io.cordon.audit.google;

import io.cordon.model.activity.Verb;

/** What an event of any application means, or under which word it is counted as none of ours. */
final class GoogleEventTypes {
  private static final GoogleEventType OTHER = GoogleEventType.of(Verb.OTHER);

  private GoogleEventTypes() {}

  /** Null for what is no file activity. */
  static GoogleEventType meaning(Application application, GoogleEvent event) {
    String name = event.name();
    if (name == null) {
      return null;
    }
    return switch (application) {
      case DRIVE -> onDrive(event);
      case LOGIN, SAML -> SignInEvents.of(name);
      case ADMIN -> AdminEvents.of(name, event.parameters());
      default -> null;
    };
  }

  static String word(Application application, GoogleEvent event) {
    boolean inherited =
        application == Application.DRIVE
            && event.name() != null
            && DriveEvents.isInherited(event.name());
    return inherited ? "inherited" : application.word();
  }

  private static GoogleEventType onDrive(GoogleEvent event) {
    GoogleEventType known = DriveEvents.of(event.name());
    boolean otherOnFile =
        known == null
            && !DriveEvents.isInherited(event.name())
            && event.parameters().text("doc_id") != null;
    return otherOnFile ? OTHER : known;
  }
}
