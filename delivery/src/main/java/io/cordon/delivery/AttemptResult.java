package io.cordon.delivery;

/**
 * What became of one attempt.
 *
 * @param reason null where it was delivered; {@code refused} or {@code too_long} where no further
 *     attempt would help; else {@code gave_up}, which is true once the time is over
 * @param sentence what was met, for people, without the address's path, query or user
 * @param pauseMillis how long the receiver asked to be left alone; 0 where it did not
 */
public record AttemptResult(String reason, String sentence, long pauseMillis) {
  public static final AttemptResult DELIVERED = new AttemptResult(null, "delivered", 0);

  private static final String GAVE_UP = "gave_up";

  public static AttemptResult refused(String sentence) {
    return new AttemptResult("refused", sentence, 0);
  }

  public static AttemptResult tooLong(String sentence) {
    return new AttemptResult("too_long", sentence, 0);
  }

  public static AttemptResult later(String sentence) {
    return later(sentence, 0);
  }

  public static AttemptResult later(String sentence, long pauseMillis) {
    return new AttemptResult(GAVE_UP, sentence, pauseMillis);
  }

  boolean isDelivered() {
    return reason == null;
  }

  public boolean mayBeTriedAgain() {
    return GAVE_UP.equals(reason);
  }
}
