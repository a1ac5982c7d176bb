package io.cordon.policy.check;

import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.function.DoublePredicate;

/**
 * Whether a policy is tested both ways: a policy that is only seen to fire may fire always, one
 * that is only seen silent may be dead.
 */
final class TestCoverageCheck {
  private TestCoverageCheck() {}

  static void judge(YamlNode document, Problems errors) {
    YamlNode tests = document.get("tests");
    if (tests == null || tests.isNull() || tests.oneOrMore().isEmpty()) {
      errors.add(document, "has no test: one must expect a finding, and one must expect none");
      return;
    }
    if (!anyExpects(tests, findings -> findings > 0)) {
      errors.add(document.key("tests"), "has no test that expects a finding");
    }
    if (!anyExpects(tests, findings -> findings == 0)) {
      errors.add(document.key("tests"), "has no test that expects no finding");
    }
  }

  private static boolean anyExpects(YamlNode tests, DoublePredicate wanted) {
    return tests.oneOrMore().stream().anyMatch(test -> expects(test, wanted));
  }

  /** A number that cannot be read is told as such already, so it may mean anything here. */
  private static boolean expects(YamlNode test, DoublePredicate wanted) {
    YamlNode expect = test.get("expect");
    String findings = expect == null ? "" : MainDocument.text(expect, "findings");
    try {
      return wanted.test(Double.parseDouble(findings));
    } catch (NumberFormatException unreadable) {
      return true;
    }
  }
}
