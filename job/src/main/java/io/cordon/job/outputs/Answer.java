package io.cordon.job.outputs;

/**
 * What became of one attempt.
 *
 * @param reason null where it was delivered; {@code refused} or {@code too_long} where no further
 *     attempt would help; else {@code gave_up}, which is true once the time is over
 * @param sentence what was met, for people, without the address's path, query or user
 * @param pauseMillis how long the receiver asked to be left alone; 0 where it did not
 */
record Answer(String reason, String sentence, long pauseMillis) {
  static final Answer DELIVERED = new Answer(null, "delivered", 0);

  private static final String GAVE_UP = "gave_up";

  static Answer refused(String sentence) {
    return new Answer("refused", sentence, 0);
  }

  static Answer tooLong(String sentence) {
    return new Answer("too_long", sentence, 0);
  }

  static Answer later(String sentence) {
    return later(sentence, 0);
  }

  static Answer later(String sentence, long pauseMillis) {
    return new Answer(GAVE_UP, sentence, pauseMillis);
  }

  boolean isDelivered() {
    return reason == null;
  }

  boolean mayBeTriedAgain() {
    return GAVE_UP.equals(reason);
  }
}
