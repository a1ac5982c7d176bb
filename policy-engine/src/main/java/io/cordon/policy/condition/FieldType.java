package io.cordon.policy.condition;

/** The type of a field's values. It decides which modifiers a rule may use with the field. */
public enum FieldType {
  /** Any text; case is ignored. */
  TEXT("text"),
  /** One of a fixed set of words. */
  WORD("word"),
  /** One of a fixed set of words from least to most. */
  ORDERED_WORD("ordered word"),
  /** A label of the organisation's taxonomy, lowest to highest. */
  LABEL("label"),
  NUMBER("number"),
  /** {@code true} or {@code false}. */
  FLAG("true or false"),
  /** An IPv4 or IPv6 address. */
  ADDRESS("address");

  private final String caption;

  FieldType(String caption) {
    this.caption = caption;
  }

  /** For messages. */
  public String caption() {
    return caption;
  }

  public boolean isOrdered() {
    return this == ORDERED_WORD || this == LABEL || this == NUMBER;
  }

  public boolean isWord() {
    return this == WORD || this == ORDERED_WORD;
  }
}
