package io.cordon.harness.process;

import java.io.IOException;
import java.util.List;

/** A program in a process of its own has failed; the message ends with what it wrote last. */
public final class ChildFailedException extends IOException {
  private static final long serialVersionUID = 1L;

  ChildFailedException(String title, int code, List<String> logTail) {
    super(sentence(title, code, logTail));
  }

  private static String sentence(String title, int code, List<String> logTail) {
    String ended = title + " ended with code " + code;
    return logTail.isEmpty() ? ended : ended + ": " + String.join(" | ", logTail);
  }
}
