package io.cordon.datagen.score.input;

/** A file that cannot be scored; the message is one sentence with the file and the line. */
public final class ScoreInputException extends Exception {
  private static final long serialVersionUID = 1L;

  public ScoreInputException(String message) {
    super(message);
  }

  public ScoreInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
