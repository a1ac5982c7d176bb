package io.cordon.policy.condition;

/** What the values of a field are, which says what a rule may ask of them. */
public enum FieldType {
  /** Any text; compared without regard to case. */
  TEXT("text"),
  /** One of a fixed set of words. */
  WORD("word"),
  /** One of a fixed set of words from least to most. */
  ORDERED_WORD("ordered word"),
  /** A name or id of the taxonomy, lowest to highest. */
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

  /** For people. */
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
