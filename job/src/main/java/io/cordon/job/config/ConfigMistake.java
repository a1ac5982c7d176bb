package io.cordon.job.config;

/** The author of the configuration made a mistake: one sentence with the key and the value. */
public final class ConfigMistake extends Exception {
  private static final long serialVersionUID = 1L;

  public ConfigMistake(String sentence) {
    super(sentence);
  }

  public ConfigMistake(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
