package io.cordon.audit.record;

/** Says why a native record cannot become an activity; the reader turns it into a reject. */
public final class UnreadableRecord extends Exception {
  private final String reason;

  /**
   * @param reason a short fixed word for counting
   * @param sentence one sentence for people
   */
  public UnreadableRecord(String reason, String sentence) {
    super(sentence, null, false, false);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
