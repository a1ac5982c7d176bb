package io.cordon.delivery;

/**
 * A key or certificate of a destination is missing or unusable on this machine; the message is one
 * sentence with the configuration key and its value.
 */
public final class DestinationException extends Exception {
  private static final long serialVersionUID = 1L;

  public DestinationException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
