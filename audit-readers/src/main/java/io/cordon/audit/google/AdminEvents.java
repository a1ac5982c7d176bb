package io.cordon.audit.google;

import io.cordon.model.activity.Setting;
import io.cordon.model.activity.Verb;
import java.util.Locale;
import java.util.Set;

/** The few events of the admin console that concern documents: whose they are, who may share. */
final class AdminEvents {
  private static final GoogleEventType SETTING = GoogleEventType.of(Verb.ADMINISTER);
  private static final GoogleEventType OWNERSHIP = GoogleEventType.ofAccess(AccessChange::ofOwner);

  /** Trusted domains are those that documents may be shared with. */
  private static final Set<String> SHARING_SETTINGS =
      Set.of("CHANGE_DOCS_SETTING", "ADD_TRUSTED_DOMAINS", "REMOVE_TRUSTED_DOMAINS");

  private AdminEvents() {}

  /** Null for all others. */
  static GoogleEventType of(String name, Parameters parameters) {
    if (name.equals("TRANSFER_DOCUMENT_OWNERSHIP")) {
      return OWNERSHIP;
    }
    return SHARING_SETTINGS.contains(name) || isSettingOfDrive(name, parameters) ? SETTING : null;
  }

  /** The admin console writes its parameters in capitals, a shared drive's settings are not so. */
  static Setting setting(Parameters parameters) {
    return new Setting(
        first(parameters, "SETTING_NAME", "shared_drive_settings_change_type"),
        first(parameters, "OLD_VALUE", "old_settings_state"),
        first(parameters, "NEW_VALUE", "new_settings_state"));
  }

  private static String first(Parameters parameters, String name, String other) {
    String text = parameters.text(name);
    return text != null ? text : parameters.text(other);
  }

  private static boolean isSettingOfDrive(String name, Parameters parameters) {
    String application = parameters.text("APPLICATION_NAME");
    return name.endsWith("_APPLICATION_SETTING")
        && application != null
        && application.toLowerCase(Locale.ROOT).startsWith("drive");
  }
}
