package io.cordon.audit.ocsf;

/** The words that Cordon writes for the values of its enums. */
final class EnumWord {
  private EnumWord() {}

  /** The value that is written so, in any case; {@code absent} for no word and for any other. */
  static <E extends Enum<E>> E of(String word, E absent) {
    for (E value : absent.getDeclaringClass().getEnumConstants()) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    return absent;
  }
}
