package io.cordon.job.kafka;

/** No broker can be reached now; the message is one sentence with the key and the reason. */
public final class KafkaAbsentException extends Exception {
  private static final long serialVersionUID = 1L;

  KafkaAbsentException(String sentence) {
    super(sentence);
  }
}
