package io.cordon.audit.record;

/** Thrown when a native record cannot become an activity; {@code AuditReader} makes it a reject. */
public final class UnreadableRecordException extends Exception {
  private final String reason;

  /**
   * @param reason a fixed code for counting, such as {@code bad_time}
   * @param sentence one sentence for a person
   */
  public UnreadableRecordException(String reason, String sentence) {
    super(sentence, null, false, false);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
