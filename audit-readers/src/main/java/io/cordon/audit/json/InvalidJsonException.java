package io.cordon.audit.json;

/** Thrown when bytes are not one JSON value; has the offset of the error. */
public final class InvalidJsonException extends Exception {
  private final int offset;

  InvalidJsonException(String sentence, int offset) {
    super(sentence, null, false, false);
    this.offset = offset;
  }

  /** Zero-based, within the bytes that were scanned. */
  public int offset() {
    return offset;
  }
}
