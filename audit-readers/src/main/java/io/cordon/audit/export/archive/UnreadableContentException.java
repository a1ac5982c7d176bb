package io.cordon.audit.export.archive;

import java.io.IOException;

/** Content of a compressed file that cannot be read; the message is one sentence for people. */
public final class UnreadableContentException extends IOException {
  private final String reason;

  /**
   * @param reason the short fixed word of the reject
   */
  public UnreadableContentException(String reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
