package io.cordon.delivery;

/** What an output needs is not on this machine: one sentence with the key and the value. */
public final class DestinationException extends Exception {
  private static final long serialVersionUID = 1L;

  public DestinationException(String sentence) {
    super(sentence);
  }

  public DestinationException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
