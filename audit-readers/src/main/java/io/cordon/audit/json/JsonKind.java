package io.cordon.audit.json;

/** The kind of a JSON value. */
public enum JsonKind {
  NULL(0),
  TRUE(1),
  FALSE(2),
  NUMBER(3),
  /** A text of plain ASCII. */
  TEXT(4),
  /** A text with escapes or non-ASCII characters: its bytes are not its characters. */
  ENCODED_TEXT(5),
  ARRAY(6),
  OBJECT(7);

  private static final JsonKind[] BY_CODE = new JsonKind[8];

  static {
    for (JsonKind kind : values()) {
      BY_CODE[kind.code] = kind;
    }
  }

  private final int code;

  JsonKind(int code) {
    this.code = code;
  }

  /** The number on the tape; it fits into three bits. */
  int code() {
    return code;
  }

  static JsonKind of(int code) {
    return BY_CODE[code];
  }

  public boolean isText() {
    return this == TEXT || this == ENCODED_TEXT;
  }

  /** For messages: {@code number}, {@code truth value}. */
  public String caption() {
    return switch (this) {
      case NULL -> "null";
      case TRUE, FALSE -> "truth value";
      case NUMBER -> "number";
      case TEXT, ENCODED_TEXT -> "text";
      case ARRAY -> "list";
      case OBJECT -> "object";
    };
  }
}
