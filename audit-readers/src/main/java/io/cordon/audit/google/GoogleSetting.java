package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.model.activity.SettingChange;

/** The setting that an administrator changed, in the admin console or of one shared drive. */
final class GoogleSetting {
  private GoogleSetting() {}

  /** The admin console writes its parameters in capitals; a shared drive's are in lower case. */
  static SettingChange of(EventParameters parameters) {
    return new SettingChange(
        first(parameters, "SETTING_NAME", "shared_drive_settings_change_type"),
        first(parameters, "OLD_VALUE", "old_settings_state"),
        first(parameters, "NEW_VALUE", "new_settings_state"));
  }

  private static String first(EventParameters parameters, String name, String other) {
    String text = parameters.text(name);
    return text != null ? text : parameters.text(other);
  }
}
