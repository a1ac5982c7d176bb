package io.cordon.model.activity;

/**
 * A change of a setting by an administrator, in the provider's words.
 *
 * @param name name of the setting; null when unknown
 * @param before the previous value; null when unknown
 * @param value the new value; null when unknown
 */
public record SettingChange(String name, String before, String value) {
  /** No setting was changed, or the record does not specify it. */
  public static final SettingChange NONE = new SettingChange(null, null, null);
}
