package io.cordon.job.config;

/** A mistake in the configuration; the message is one sentence with the key and the value. */
public final class ConfigMistake extends Exception {
  private static final long serialVersionUID = 1L;

  public ConfigMistake(String sentence) {
    super(sentence);
  }

  public ConfigMistake(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
