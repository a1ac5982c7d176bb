package io.cordon.audit.google;

import io.cordon.model.Verb;

/** What an event of any application means, or under which word it is counted as none of ours. */
final class GoogleEvents {
  private static final Meaning OTHER = Meaning.of(Verb.OTHER);

  private GoogleEvents() {}

  /** Null for what is no file activity. */
  static Meaning meaning(Application application, GoogleEvent event) {
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

  private static Meaning onDrive(GoogleEvent event) {
    Meaning known = DriveEvents.of(event.name());
    boolean otherOnFile =
        known == null
            && !DriveEvents.isInherited(event.name())
            && event.parameters().text("doc_id") != null;
    return otherOnFile ? OTHER : known;
  }
}
