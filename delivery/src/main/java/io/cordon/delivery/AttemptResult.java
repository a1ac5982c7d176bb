package io.cordon.delivery;

/**
 * How one attempt to deliver a message ended.
 *
 * @param sentence for people: what went wrong, without the path, query or user of the address
 * @param retryAfterMillis the pause that the receiver asks for; 0 if it asks for none
 */
public record AttemptResult(Status status, String sentence, long retryAfterMillis) {

  /** Whether a message has arrived, and if not, whether another attempt may help. */
  public enum Status {
    DELIVERED,
    /** The error may be temporary. */
    RETRYABLE,
    /** The receiver will not accept the message. */
    REFUSED,
    /** The message is longer than the receiver accepts. */
    TOO_LONG
  }

  public static final AttemptResult DELIVERED = new AttemptResult(Status.DELIVERED, "delivered", 0);

  public static AttemptResult refused(String sentence) {
    return new AttemptResult(Status.REFUSED, sentence, 0);
  }

  public static AttemptResult tooLong(String sentence) {
    return new AttemptResult(Status.TOO_LONG, sentence, 0);
  }

  public static AttemptResult retryable(String sentence) {
    return retryable(sentence, 0);
  }

  public static AttemptResult retryable(String sentence, long retryAfterMillis) {
    return new AttemptResult(Status.RETRYABLE, sentence, retryAfterMillis);
  }
}
