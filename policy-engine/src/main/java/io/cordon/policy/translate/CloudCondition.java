package io.cordon.policy.translate;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Limits a condition to the activities of one cloud, which the selection {@code cloud} tests. */
final class CloudCondition {
  static final String CLOUD = "cloud";

  private static final String OPERAND = "(?:(?:1|any|all)\\s+of\\s+)?[\\w*]+";
  private static final Pattern ONE_NEGATION =
      Pattern.compile("(?i)not\\s+(" + OPERAND + "|\\([^()]*\\))");
  private static final Pattern NEGATIONS =
      Pattern.compile("(?i)not\\s+" + OPERAND + "(?:\\s+(?:and|or)\\s+not\\s+" + OPERAND + ")+");

  private CloudCondition() {}

  static String ofRule(String condition) {
    return CLOUD + " and (" + condition + ')';
  }

  /**
   * A filter with {@code not} says what remains. Of the cloud's activities it excepts the others,
   * so that {@code cloud} is joined to what is excepted.
   */
  static String ofFilter(String condition) {
    Matcher negation = ONE_NEGATION.matcher(condition.strip());
    if (negation.matches()) {
      return CLOUD + " and " + negation.group(1);
    }
    return NEGATIONS.matcher(condition.strip()).matches()
        ? "not (" + CLOUD + " and not (" + condition.strip() + "))"
        : ofRule(condition);
  }
}
