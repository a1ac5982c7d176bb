package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.model.activity.Verb;
import java.util.Locale;
import java.util.Set;

/** The part of {@link GoogleEventTypes} about the admin console: ownership and sharing settings. */
final class AdminEvents {
  private static final GoogleEventType SETTING = GoogleEventType.of(Verb.ADMINISTER);
  private static final GoogleEventType OWNERSHIP = GoogleEventType.sharing(GoogleShare::ofOwner);

  /** Trusted domains are those that documents may be shared with. */
  private static final Set<String> SHARING_SETTINGS =
      Set.of("CHANGE_DOCS_SETTING", "ADD_TRUSTED_DOMAINS", "REMOVE_TRUSTED_DOMAINS");

  private AdminEvents() {}

  /** Null for events that are not about documents. */
  static GoogleEventType of(String name, EventParameters parameters) {
    if (name.equals("TRANSFER_DOCUMENT_OWNERSHIP")) {
      return OWNERSHIP;
    }
    return SHARING_SETTINGS.contains(name) || isSettingOfDrive(name, parameters) ? SETTING : null;
  }

  private static boolean isSettingOfDrive(String name, EventParameters parameters) {
    String application = parameters.text("APPLICATION_NAME");
    return name.endsWith("_APPLICATION_SETTING")
        && application != null
        && application.toLowerCase(Locale.ROOT).startsWith("drive");
  }
}
