package io.cordon.policy.check;

import io.cordon.yaml.Problem;
import java.util.Locale;

/** A problem found by a check, and its level. */
public record Diagnostic(Level level, Problem problem) {

  /** How serious the problem is. */
  public enum Level {
    /** The policies cannot be used. */
    ERROR,
    /** The policies can be used, but their author should know. */
    WARNING;

    /** The word that {@code --json} uses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Diagnostic error(Problem problem) {
    return new Diagnostic(Level.ERROR, problem);
  }

  static Diagnostic warning(Problem problem) {
    return new Diagnostic(Level.WARNING, problem);
  }

  boolean isError() {
    return level == Level.ERROR;
  }
}
