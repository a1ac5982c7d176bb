package io.cordon.policy.check;

import io.cordon.yaml.Problem;
import java.util.Locale;

/** What there is to say of one place of a policy, and whether the policy may stay as it is. */
public record Diagnostic(Level level, Problem problem) {

  /** Whether a diagnostic must be heeded. */
  public enum Level {
    /** The policies must not be used so. */
    ERROR,
    /** They may, but whoever wrote them should know. */
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

  public boolean isError() {
    return level == Level.ERROR;
  }
}
