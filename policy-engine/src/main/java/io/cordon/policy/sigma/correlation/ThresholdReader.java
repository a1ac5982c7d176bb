package io.cordon.policy.sigma.correlation;

import io.cordon.policy.Aggregation;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the {@code condition} of a correlation. A correlation fires on the activity that reaches
 * the lower bound, so only that bound has an effect; an upper bound is only checked for
 * consistency.
 */
final class ThresholdReader {
  private static final long MAX_COUNT = 10_000;

  /**
   * Above it, sums of whole numbers are not exact in all consumers: it is the limit of a double.
   */
  private static final long MAX_SUM = 1L << 53;

  private static final List<String> LOWER = List.of("gte", "gt", "eq");
  private static final List<String> UPPER = List.of("lte", "lt");

  private final Problems problems;

  ThresholdReader(Problems problems) {
    this.problems = problems;
  }

  /** The least count or sum that fires; null, with a problem, when the condition is not valid. */
  Long least(YamlMap condition, Aggregation aggregation) {
    long most = aggregation == Aggregation.VALUE_SUM ? MAX_SUM : MAX_COUNT;
    if (condition.get("neq") != null) {
      problems.add(
          condition.node().key("neq"), "neq is already true for the first activity; use gte");
      return null;
    }
    List<String> lower = given(condition, LOWER);
    List<String> upper = given(condition, UPPER);
    if (lower.isEmpty()) {
      reportMissingLowerBound(condition, upper);
      return null;
    }
    if (lower.size() > 1 || upper.size() > 1) {
      String second = (lower.size() > 1 ? lower : upper).get(1);
      problems.add(condition.node().key(second), "only one lower and one upper bound are allowed");
      return null;
    }
    Long least = bound(condition, lower.get(0), most);
    Long greatest = upper.isEmpty() ? null : bound(condition, upper.get(0), most);
    if (least == null || (greatest == null && !upper.isEmpty())) {
      return null;
    }
    least += lower.get(0).equals("gt") ? 1 : 0;
    if (greatest != null) {
      boolean exact = lower.get(0).equals("eq");
      greatest -= upper.get(0).equals("lt") ? 1 : 0;
      if (exact || greatest < least) {
        String sentence =
            exact ? "eq does not go with another bound" : "no number satisfies both bounds";
        problems.add(condition.node().key(upper.get(0)), sentence);
        return null;
      }
    }
    return checked(condition, lower.get(0), least, most);
  }

  private static List<String> given(YamlMap condition, List<String> keys) {
    return keys.stream().filter(key -> condition.get(key) != null).toList();
  }

  private void reportMissingLowerBound(YamlMap condition, List<String> upper) {
    YamlNode at = upper.isEmpty() ? condition.node() : condition.node().key(upper.get(0));
    problems.add(
        at,
        upper.isEmpty()
            ? "the condition of a correlation needs gte, gt or eq with a number"
            : upper.get(0)
                + " alone is not supported: too few activities are known only after the timespan;"
                + " use gte, gt or eq");
  }

  private Long checked(YamlMap condition, String key, long least, long most) {
    if (least < 1) {
      problems.add(condition.get(key), "0 is reached before any activity; the minimum is 1");
      return null;
    }
    if (least > most) {
      problems.add(condition.get(key), tooMuch(most));
      return null;
    }
    return least;
  }

  private static String tooMuch(long most) {
    return most == MAX_COUNT
        ? "a count is limited to " + most + ", because the state of a group is limited"
        : "a sum is limited to " + most + ", because larger sums are not exact";
  }

  private Long bound(YamlMap condition, String key, long most) {
    YamlNode at = condition.get(key);
    String text = condition.text(at);
    if (text == null) {
      return null;
    }
    try {
      if (text.length() <= 20) {
        long number = new BigDecimal(text).longValueExact();
        if (number >= 0 && number <= most) {
          return number;
        }
        problems.add(at, number < 0 ? "a count or sum is never below 0" : tooMuch(most));
        return null;
      }
    } catch (ArithmeticException | NumberFormatException notWhole) {
      // reported below
    }
    problems.add(at, ProblemText.quote(text) + " is not a whole number");
    return null;
  }

  /** The keys of a condition; {@code field} only for types that count or sum values. */
  static List<String> keys(boolean withField) {
    List<String> keys = new ArrayList<>(LOWER);
    keys.addAll(UPPER);
    keys.add("neq");
    if (withField) {
      keys.add("field");
    }
    return keys;
  }
}
