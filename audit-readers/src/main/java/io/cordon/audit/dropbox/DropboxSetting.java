package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Verb;

/** The setting that an administrator changed: each setting has an event type of its own. */
final class DropboxSetting {
  private DropboxSetting() {}

  static SettingChange of(DropboxEventType eventType, String type, Fields details) {
    return eventType.verb() == Verb.ADMINISTER
        ? new SettingChange(
            type, UnionTag.of(details, "previous_value"), UnionTag.of(details, "new_value"))
        : SettingChange.NONE;
  }
}
