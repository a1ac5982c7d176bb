package io.cordon.cli.options;

/**
 * An error that the user must correct: a missing file, a broken policy, a wrong key in a
 * configuration.
 *
 * <p>The message is one sentence with the file, the key or line:column, and the offending value.
 * The process ends with exit code 2.
 */
public final class UserErrorException extends RuntimeException {

  public UserErrorException(String message) {
    super(message);
  }

  public UserErrorException(String message, Throwable cause) {
    super(message, cause);
  }
}
