package io.cordon.audit.ocsf;

/** The words that Cordon writes for the values of its enums. */
final class EnumWord {
  private EnumWord() {}

  /** The value with this name, in any case; {@code absent} for null and for unknown words. */
  static <E extends Enum<E>> E of(String word, E absent) {
    if (word == null) {
      return absent;
    }
    for (E value : absent.getDeclaringClass().getEnumConstants()) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    return absent;
  }
}
