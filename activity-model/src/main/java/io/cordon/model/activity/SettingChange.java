package io.cordon.model.activity;

/**
 * A setting that an administrator changed, in the provider's words.
 *
 * @param name which one; null when the record does not say
 * @param before its value until then; null when the record does not say
 * @param value its value since then; null when the record does not say
 */
public record SettingChange(String name, String before, String value) {
  /** No setting was changed, or the record does not say which. */
  public static final SettingChange NONE = new SettingChange(null, null, null);
}
