package io.cordon.audit.json;

/** Says that bytes are not one JSON value, and at which of them that shows. */
public final class InvalidJson extends Exception {
  private final int offset;

  InvalidJson(String sentence, int offset) {
    super(sentence, null, false, false);
    this.offset = offset;
  }

  /** Zero-based, within the bytes that were scanned. */
  public int offset() {
    return offset;
  }
}
