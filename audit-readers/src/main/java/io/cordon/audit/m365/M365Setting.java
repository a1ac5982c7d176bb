package io.cordon.audit.m365;

import io.cordon.audit.record.Fields;
import io.cordon.model.activity.SettingChange;

/** The setting of a site or tenant that an administrator changed. */
final class M365Setting {
  private M365Setting() {}

  /** The first of the modified properties whose value changed. */
  static SettingChange of(Fields record) {
    for (Fields property : record.list("ModifiedProperties")) {
      String before = property.text("OldValue");
      String value = property.text("NewValue");
      if (property.text("Name") != null && value != null && !value.equals(before)) {
        return new SettingChange(property.text("Name"), before, value);
      }
    }
    return SettingChange.NONE;
  }
}
