package io.cordon.job.outputs;

/** What an output needs is not on this machine: one sentence with the key and the value. */
public final class OutputMistake extends Exception {
  private static final long serialVersionUID = 1L;

  OutputMistake(String sentence) {
    super(sentence);
  }

  OutputMistake(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
