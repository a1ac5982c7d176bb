package io.cordon.policy.check;

import io.cordon.yaml.Problem;
import java.util.Locale;

/** What there is to say of one place of a policy, and whether the policy may stay as it is. */
public record Remark(Weight weight, Problem problem) {

  /** Whether a remark must be heeded. */
  public enum Weight {
    /** The policies must not be used so. */
    ERROR,
    /** They may, but whoever wrote them should know. */
    WARNING;

    /** The word that {@code --json} uses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Remark error(Problem problem) {
    return new Remark(Weight.ERROR, problem);
  }

  static Remark warning(Problem problem) {
    return new Remark(Weight.WARNING, problem);
  }

  public boolean isError() {
    return weight == Weight.ERROR;
  }
}
